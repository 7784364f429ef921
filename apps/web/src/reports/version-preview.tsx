import { useQuery } from '@tanstack/react-query';
import type { ReportRecipientInput, ReportView } from '@waymark/contracts';
import { EmptyState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { previewQuery } from './queries.ts';
import { WithheldList } from './withheld-list.tsx';

export interface VersionPreviewProps {
  readonly view: Pick<ReportView, 'reportId' | 'version' | 'report'>;
  readonly recipient: ReportRecipientInput;
  /** Whose version it is, in words. */
  readonly name: string;
}

/** One recipient's version of the saved draft, and what it leaves out. */
export const VersionPreview = ({ view, recipient, name }: VersionPreviewProps): ReactNode => {
  const query = useQuery(previewQuery(view.reportId, view.version, recipient));
  return (
    <QueryStates query={query} what="the preview">
      {({ html, withheld }) => (
        <>
          <WithheldList from={name} parts={withheld} sections={view.report.sections} />
          {html === null ? (
            <EmptyState title="No version is made for this recipient">
              The whole report is kept from him or her.
            </EmptyState>
          ) : (
            <DocumentFrame title={`Draft, as ${name} would get it`} html={html} />
          )}
        </>
      )}
    </QueryStates>
  );
};
