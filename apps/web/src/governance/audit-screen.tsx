import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditList } from '@waymark/contracts';
import { Button, type Column, EmptyState, FormattedTime, formatCount, Page, Table } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { AuditFilter } from './audit-filter.tsx';
import { type AuditAsked, listAudit } from './governance-requests.ts';
import { governanceKeys } from './queries.ts';

type Entry = AuditList['entries'][number];

const outcomeWords: Readonly<Record<string, string>> = {
  done: 'Done',
  read: 'Read',
  refused: 'Refused',
  failed: 'Failed',
};

const peopleWords = ({ persons, more }: Entry): string => {
  const names = persons.map(({ name }) => name);
  const others = more === 0 ? [] : [formatCount(more, 'other person', 'other people')];
  return [...names, ...others].join(', ') || 'Nobody';
};

const columns: readonly Column<Entry>[] = [
  { key: 'at', heading: 'When', isRowHeading: true, cell: ({ at }) => <FormattedTime at={at} withDay /> },
  { key: 'who', heading: 'Who', cell: ({ staff }) => staff ?? 'The server' },
  { key: 'what', heading: 'What', cell: ({ action }) => action.replaceAll('-', ' ') },
  {
    key: 'outcome',
    heading: 'Outcome',
    cell: ({ outcome, code }) =>
      `${outcomeWords[outcome] ?? outcome}${code === null ? '' : `: ${code.replaceAll('-', ' ')}`}`,
  },
  { key: 'people', heading: 'Whose record', cell: peopleWords },
];

const auditQuery = (asked: AuditAsked) => ({
  queryKey: [...governanceKeys.part('audit'), asked] as const,
  queryFn: ({ pageParam, signal }: { readonly pageParam: AuditList['next']; readonly signal: AbortSignal }) =>
    listAudit(asked, pageParam, signal),
  initialPageParam: null as AuditList['next'],
  getNextPageParam: (page: AuditList) => page.next,
  // Each reading is an entry of its own: it is read again only when somebody asks.
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
});

/** Who did what to whose records; reading it is an entry as well. */
export const AuditScreen = (): ReactNode => {
  const [asked, setAsked] = useState<AuditAsked>({});
  const query = useInfiniteQuery(auditQuery(asked));
  return (
    <Page
      title="Audit"
      lead="Who did what to whose records, newest first. It never says what stands in them. That you read it is kept too."
    >
      <AuditFilter onAsk={setAsked} />
      <QueryStates query={query} what="the audit">
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0)
            return (
              <EmptyState title="No entry">Nothing was done in these days by this colleague to this record.</EmptyState>
            );
          return (
            <>
              <Table
                caption="Entries, newest first"
                columns={columns}
                rows={entries}
                rowKey={({ entryId }) => entryId}
              />
              {query.hasNextPage ? (
                <Button
                  type="button"
                  variant="secondary"
                  isBusy={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  Show older entries
                </Button>
              ) : null}
            </>
          );
        }}
      </QueryStates>
    </Page>
  );
};
