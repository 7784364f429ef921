import { type Column, FormattedDay, Page, Pagination, SortableTable, Table, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';

interface Waiting {
  readonly name: string;
  readonly since: string;
  readonly days: number;
  readonly needBy: string | null;
  readonly why: string;
  readonly owner: string;
  readonly plan: boolean;
}

const rows: readonly Waiting[] = [
  {
    name: 'Marcus Bell',
    since: '2026-03-02',
    days: 94,
    needBy: '2026-06-12',
    why: 'Conference before the next start',
    owner: 'Tom Adeyemi',
    plan: true,
  },
  {
    name: 'Ben Ashworth',
    since: '2026-01-13',
    days: 142,
    needBy: null,
    why: 'Waiting longest',
    owner: 'Tom Adeyemi',
    plan: false,
  },
  {
    name: 'Kofi Mensah-Brathwaite',
    since: '2026-05-20',
    days: 15,
    needBy: '2026-12-09',
    why: 'Release on 9 December',
    owner: 'Sian Pugh',
    plan: true,
  },
];

const columns: readonly Column<Waiting>[] = [
  {
    key: 'name',
    heading: 'Person',
    cell: ({ name }) => (
      <a className="govuk-link" href="/person">
        {name}
      </a>
    ),
    isRowHeading: true,
    sortBy: ({ name }) => name,
  },
  {
    key: 'since',
    heading: 'Waiting since',
    cell: ({ since }) => <FormattedDay day={since} />,
    sortBy: ({ since }) => since,
  },
  { key: 'days', heading: 'Days', cell: ({ days }) => days, isNumeric: true, sortBy: ({ days }) => days },
  {
    key: 'needBy',
    heading: 'Needed by',
    cell: ({ needBy }) => (needBy ? <FormattedDay day={needBy} /> : 'No date'),
    sortBy: ({ needBy }) => needBy,
  },
  { key: 'why', heading: 'Why this place', cell: ({ why }) => why },
  { key: 'owner', heading: 'Owner', cell: ({ owner }) => owner },
  { key: 'plan', heading: 'Safety plan', cell: ({ plan }) => (plan ? 'Yes' : <Tag tone="attention">No</Tag>) },
  {
    key: 'offer',
    heading: 'Offer',
    isHeadingHidden: true,
    cell: () => (
      <a className="govuk-link" href="/offer">
        Offer
      </a>
    ),
  },
];

const stamp = { at: '2026-06-04T16:30:00.000Z', filter: 'Caring Dads, everybody still waiting' };

export const TableGallery = (): ReactNode => (
  <Page
    title="Waiting"
    lead="31 people are waiting, the longest 142 days; 4 have children on plans with a conference before the next start."
  >
    <SortableTable
      caption="People waiting, in the order of the list"
      captionSize="m"
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      stamp={{ ...stamp, rows: 31 }}
      initialSort={{ key: 'days', direction: 'descending' }}
    />
    <Pagination previous={{ href: '/previous' }} next={{ onSelect: () => undefined }} label="Waiting list pages" />
    <Table
      caption="Registers not finished"
      captionSize="m"
      columns={[
        { key: 'group', heading: 'Group', cell: ({ group }) => group, isRowHeading: true },
        { key: 'age', heading: 'Ended', cell: ({ age }) => age },
        { key: 'missing', heading: 'Still to record', cell: ({ missing }) => missing, isNumeric: true },
      ]}
      rows={[{ group: 'Caring Dads, Tuesday', age: '2 days ago', missing: 1 }]}
      rowKey={({ group }) => group}
      stamp={{ ...stamp, filter: 'All groups' }}
    />
    <Table caption="Messages" columns={columns} rows={[]} rowKey={({ name }) => name} emptyText="No messages" />
  </Page>
);
