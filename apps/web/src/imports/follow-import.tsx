import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportProgressView, ImportView } from '@waymark/contracts';
import { formatCount, useAnnounce } from '@waymark/ui';
import { type ReactNode, useEffect } from 'react';
import { importStateLabels } from './import-words.ts';
import { ProgressLine } from './progress-line.tsx';
import { importKeys, importProgressQuery } from './queries.ts';

const shareOf = (done: number, whole: number): number | undefined => (whole === 0 ? undefined : done / whole);
const percentOf = (share: number | undefined): string => `${Math.floor((share ?? 0) * 100)}%`;

const Reading = ({ progress }: Pick<ImportProgressView, 'progress'>): ReactNode => {
  const share = shareOf(progress.bytesRead, progress.bytes);
  const children = formatCount(progress.childrenRead, 'child', 'children');
  return <ProgressLine label="The file is read" share={share} words={`${percentOf(share)} read, ${children} so far`} />;
};

const Writing = ({ written }: Pick<ImportProgressView, 'written'>): ReactNode => {
  const { done = 0, rows = 0 } = written ?? {};
  const words = `${percentOf(shareOf(done, rows))} written, ${done} of ${formatCount(rows, 'plan', 'plans')}`;
  return <ProgressLine label="The plans are written" share={shareOf(done, rows)} words={words} />;
};

/** Follows an import that is being read or written, and shows the page anew when it is no longer. */
export const FollowImport = ({ view }: { readonly view: ImportView }): ReactNode => {
  const { importRunId } = view;
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { data = view } = useQuery(importProgressQuery(importRunId));
  const { state } = data;
  useEffect(() => {
    if (state === view.state) return;
    announce(importStateLabels[state]);
    void queries.invalidateQueries({ queryKey: importKeys.view(importRunId) });
    void queries.invalidateQueries({ queryKey: importKeys.list() });
  }, [state, view.state, importRunId, announce, queries]);
  return view.state === 'reading' ? <Reading progress={data.progress} /> : <Writing written={data.written} />;
};
