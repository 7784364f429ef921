import { Details, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';

export interface FingerprintsProps {
  readonly prints: readonly { readonly of: string; readonly hash: string }[];
}

/** By what a document can be told from one that was altered; out of the way, since few ever ask (E9). */
export const Fingerprints = ({ prints }: FingerprintsProps): ReactNode => (
  <Details summary="Fingerprints, to tell a true copy from an altered one">
    <SummaryList
      hasNoBorders
      rows={prints.map(({ of, hash }) => ({ key: of, value: <code>{hash.slice(0, 16)}</code> }))}
    />
  </Details>
);
