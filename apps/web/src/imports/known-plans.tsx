import { useQuery } from '@tanstack/react-query';
import { importKindLabels, type KnownPlansCounted, planKindLabels } from '@waymark/contracts';
import { type Column, FormattedDay, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { QueryStates } from '../query/query-states.tsx';
import { knownPlansQuery } from './queries.ts';

type Known = KnownPlansCounted['plans'][number];

const columns: readonly Column<Known>[] = [
  { key: 'kind', heading: 'Plans', cell: ({ kind }) => planKindLabels[kind], isRowHeading: true },
  { key: 'source', heading: 'From', cell: ({ source }) => importKindLabels[source] },
  { key: 'open', heading: 'Open', cell: ({ open }) => String(open), isNumeric: true },
  { key: 'ended', heading: 'Ended', cell: ({ ended }) => String(ended), isNumeric: true },
  { key: 'missing', heading: 'Open, no longer in the file', cell: ({ missing }) => String(missing), isNumeric: true },
  {
    key: 'as-at',
    heading: 'As at',
    cell: ({ oldestAsAt, newestAsAt }) =>
      oldestAsAt === newestAsAt ? (
        <FormattedDay day={newestAsAt} />
      ) : (
        <>
          <FormattedDay day={oldestAsAt} /> to <FormattedDay day={newestAsAt} />
        </>
      ),
  },
];

/** What is known from files by now: how many plans, and how old what is known of them is. */
export const KnownPlans = (): ReactNode => (
  <QueryStates query={useQuery(knownPlansQuery())} what="the known plans">
    {({ plans }) => (
      <Table
        caption="Plans known from files"
        captionSize="m"
        columns={columns}
        rows={plans}
        rowKey={({ kind, source }) => `${kind} ${source}`}
        stamp={{ at: serverClock.now(), filter: 'By the file that stated them last' }}
        emptyText="No plan is known from a file yet"
      />
    )}
  </QueryStates>
);
