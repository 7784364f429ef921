import { useQuery } from '@tanstack/react-query';
import type { MergeList } from '@waymark/contracts';
import { EmptyState, FormattedTime, formatCount, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { undoMerge } from './governance-requests.ts';
import { mergesQuery } from './queries.ts';
import { ReasonForm } from './reason-form.tsx';

type Merge = MergeList['merges'][number];

const undoing = (merge: Merge): ReactNode =>
  merge.undoneAt === null ? (
    <ReasonForm
      id={merge.mergeId}
      summary="Undo it"
      about={`${merge.gone} and ${merge.kept}`}
      button="Make them two people again"
      hint="What was recorded since stays with the kept record, unless it belongs to something that goes back."
      send={(why) => undoMerge(merge.mergeId, why)}
    />
  ) : (
    <>
      Undone <FormattedTime at={merge.undoneAt} withDay />: {merge.undoneWhy}
    </>
  );

const columns = [
  {
    key: 'who',
    heading: 'Records',
    cell: ({ gone, kept }: Merge) => `${gone} is now ${kept}`,
    isRowHeading: true,
  },
  { key: 'moved', heading: 'What followed', cell: ({ moved }: Merge) => formatCount(moved, 'entry', 'entries') },
  { key: 'why', heading: 'Why', cell: ({ why }: Merge) => why },
  {
    key: 'by',
    heading: 'By whom and when',
    cell: ({ by, at }: Merge) => (
      <>
        {by ?? 'Not known'}, <FormattedTime at={at} withDay />
      </>
    ),
  },
  { key: 'undo', heading: 'Undo', cell: undoing },
];

/** Records that were joined, newest first, and the way back. */
export const MergesScreen = (): ReactNode => {
  const query = useQuery(mergesQuery());
  const { data } = query;
  const standing = data?.merges.filter(({ undoneAt }) => undoneAt === null).length ?? 0;
  return (
    <Page
      title="Joined records"
      lead={data && `${formatCount(standing, 'record is', 'records are')} joined with another.`}
    >
      <QueryStates query={query} what="the joined records">
        {({ merges }) =>
          merges.length === 0 ? (
            <EmptyState title="No records were joined">
              Two records of one person are joined from Duplicates.
            </EmptyState>
          ) : (
            <Table
              caption="Joined records"
              isCaptionHidden
              columns={columns}
              rows={merges}
              rowKey={({ mergeId }) => mergeId}
            />
          )
        }
      </QueryStates>
    </Page>
  );
};
