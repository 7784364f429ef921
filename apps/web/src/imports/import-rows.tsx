import { useInfiniteQuery } from '@tanstack/react-query';
import {
  type Id,
  type ImportRowsView,
  planCategoryLabels,
  planKindLabels,
  type StagedChange,
  stagedChangeLabels,
  stagedChanges,
} from '@waymark/contracts';
import { Button, type Column, ErrorState, FormattedDay, LoadingState, Select, Table } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { serverClock } from '../api/server-clock.ts';
import { importRowsQuery } from './queries.ts';

type Row = ImportRowsView['rows'][number];

const categoryWords = ({ plan }: Row): string => {
  const category = plan?.latestCategory ?? plan?.initialCategory ?? null;
  return category === null ? '' : planCategoryLabels[category];
};

const columns: readonly Column<Row>[] = [
  { key: 'child', heading: 'Child', cell: ({ councilChildId }) => councilChildId, isRowHeading: true },
  { key: 'plan', heading: 'Plan', cell: ({ kind }) => planKindLabels[kind] },
  { key: 'from', heading: 'From', cell: ({ startsOn }) => <FormattedDay day={startsOn} /> },
  {
    key: 'to',
    heading: 'To',
    cell: ({ plan }) => (plan === null ? '' : plan.endsOn === null ? 'Open' : <FormattedDay day={plan.endsOn} />),
  },
  { key: 'category', heading: 'Category', cell: categoryWords },
  { key: 'change', heading: 'What becomes of it', cell: ({ change }) => stagedChangeLabels[change] },
];

/** What the file says of who works with the child, and whether that is exactly one colleague here; nobody is guessed. */
const allocatedWords = ({ allocated }: Row): ReactNode => {
  if (allocated === null) return '';
  const { team, worker, teamName, workerName } = allocated;
  const found = [...(workerName === null ? [] : [workerName]), ...(teamName === null ? [] : [teamName])];
  return (
    <>
      {[worker, team].filter((word) => word !== null).join(', ')}
      <span className="govuk-hint waymark-import-match">
        {found.length === 0 ? 'No one colleague or team here has this name' : `Here: ${found.join(', ')}`}
      </span>
    </>
  );
};

const allocatedColumn: Column<Row> = { key: 'allocated', heading: 'Worker and team', cell: allocatedWords };
/** Beside the others where the file says it at all. */
const columnsFor = (rows: readonly Row[]): readonly Column<Row>[] =>
  rows.some(({ allocated }) => allocated !== null) ? [...columns, allocatedColumn] : columns;

const everything = 'all';
const options = [
  { value: everything, text: 'All of them' },
  ...stagedChanges.map((change) => ({ value: change, text: stagedChangeLabels[change] })),
];

/** The plans of a file, what would become of each; children stand under the council's own ids, since no file names a child. */
export const ImportRows = ({ importRunId }: { readonly importRunId: Id }): ReactNode => {
  const [change, setChange] = useState<StagedChange | undefined>();
  const query = useInfiniteQuery(importRowsQuery(importRunId, change));
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section>
      <h2 className="govuk-heading-m">Plan by plan</h2>
      <Select
        name="change"
        label="Show"
        options={options}
        value={change ?? everything}
        onChange={({ target }) => setChange(stagedChanges.find((known) => known === target.value))}
      />
      {data === undefined && error === null ? <LoadingState what="the plans" /> : null}
      {error === null ? null : (
        <ErrorState problem={problemOf(error)} isRetrying={isFetching} onRetry={() => void refetch()} />
      )}
      {data === undefined ? null : (
        <Table
          caption="Plans of the file"
          isCaptionHidden
          columns={columnsFor(rows)}
          rows={rows}
          rowKey={({ position }) => String(position)}
          stamp={{
            at: serverClock.now(),
            filter: `${change === undefined ? 'All plans' : stagedChangeLabels[change]}${hasNextPage ? ', the first of them' : ''}`,
          }}
          emptyText="No plan of this kind"
        />
      )}
      {hasNextPage ? (
        <Button type="button" variant="secondary" isBusy={isFetching} onClick={() => void fetchNextPage()}>
          Show more plans
        </Button>
      ) : null}
    </section>
  );
};
