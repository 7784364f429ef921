import type { ReactNode } from 'react';
import { MarkShape } from '../mark/mark-shape.tsx';
import { Table } from '../table/table.tsx';
import type { TimelineEntry } from './entry.ts';

export interface EntryTableProps {
  readonly caption: string;
  readonly entries: readonly TimelineEntry[];
}

/** The same as the picture, newest first, in words. */
export const EntryTable = ({ caption, entries }: EntryTableProps): ReactNode => (
  <Table
    caption={caption}
    captionSize="m"
    columns={[
      { key: 'when', heading: 'When', cell: ({ when }) => when, isRowHeading: true },
      { key: 'who', heading: 'Who', cell: ({ who }) => who },
      {
        key: 'what',
        heading: 'What',
        cell: ({ shape, what }) => (
          <>
            {shape ? <MarkShape shape={shape} size={16} /> : null} {what}
          </>
        ),
      },
      { key: 'source', heading: 'Source', cell: ({ source }) => source.charAt(0).toUpperCase() + source.slice(1) },
    ]}
    rows={entries.toReversed()}
    rowKey={({ id }) => id}
    emptyText="Nothing is recorded in this period"
  />
);
