import { useInfiniteQuery } from '@tanstack/react-query';
import { type ImportsView, importKindLabels } from '@waymark/contracts';
import {
  Button,
  type Column,
  EmptyState,
  ErrorState,
  FormattedDay,
  FormattedTime,
  LoadingState,
  Table,
} from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { serverClock } from '../api/server-clock.ts';
import { addresses } from '../navigation/addresses.ts';
import { importStateLabels } from './import-words.ts';
import { importsQuery } from './queries.ts';

type Run = ImportsView['imports'][number];

const columns: readonly Column<Run>[] = [
  {
    key: 'given',
    heading: 'Given',
    isRowHeading: true,
    cell: ({ importRunId, startedAt }) => (
      <a className="govuk-link" href={addresses.importRun(importRunId)}>
        <FormattedTime at={startedAt} withDay />
      </a>
    ),
  },
  { key: 'kind', heading: 'File', cell: ({ kind }) => importKindLabels[kind] },
  {
    key: 'as-at',
    heading: 'As at',
    cell: ({ referenceDate }) => (referenceDate === null ? 'Not known' : <FormattedDay day={referenceDate} />),
  },
  { key: 'by', heading: 'By', cell: ({ startedBy }) => startedBy ?? 'The server itself' },
  { key: 'state', heading: 'Where it stands', cell: ({ state }) => importStateLabels[state] },
];

/** The files that were given before, newest first. */
export const ImportsList = (): ReactNode => {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(importsQuery());
  if (data === undefined && error === null) return <LoadingState what="the imports" />;
  if (data === undefined)
    return <ErrorState problem={problemOf(error)} isRetrying={isFetching} onRetry={() => void refetch()} />;
  const runs = data.pages.flatMap((page) => page.imports);
  if (runs.length === 0)
    return <EmptyState title="No file has been given yet">Files are listed here once they are read.</EmptyState>;
  return (
    <>
      <Table
        caption="Files given before"
        captionSize="m"
        columns={columns}
        rows={runs}
        rowKey={({ importRunId }) => importRunId}
        stamp={{ at: serverClock.now(), filter: hasNextPage ? 'All files, the newest of them' : 'All files' }}
      />
      {hasNextPage ? (
        <Button type="button" variant="secondary" isBusy={isFetching} onClick={() => void fetchNextPage()}>
          Show older files
        </Button>
      ) : null}
    </>
  );
};
