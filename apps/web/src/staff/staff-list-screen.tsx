import { useQuery } from '@tanstack/react-query';
import type { StaffList } from '@waymark/contracts';
import { ButtonLink, type Column, Page, SortableTable, Tag, TextInput } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { staffQuery } from '../groups/staff-query.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { roleWords } from '../words/role-labels.ts';
import { staffListLead } from './staff-list-lead.ts';

type Member = StaffList['staff'][number];

const columns: readonly Column<Member>[] = [
  {
    key: 'name',
    heading: 'Name',
    isRowHeading: true,
    sortBy: ({ name }) => name,
    cell: ({ staffId, name }) => (
      <a className="govuk-link" href={addresses.staffMember(staffId)}>
        {name}
      </a>
    ),
  },
  { key: 'organisation', heading: 'Organisation', sortBy: (row) => row.organisation, cell: (row) => row.organisation },
  { key: 'team', heading: 'Team', sortBy: ({ team }) => team, cell: ({ team }) => team ?? 'None' },
  {
    key: 'roles',
    heading: 'Roles today',
    cell: ({ roles, isActive }) => {
      if (!isActive) return <Tag>No longer works here</Tag>;
      return roles.length === 0 ? 'None today' : roleWords(roles);
    },
  },
];

const matches = ({ name, organisation, team, roles }: Member, typed: string): boolean =>
  `${name} ${organisation} ${team ?? ''} ${roleWords(roles)}`.toLowerCase().includes(typed.trim().toLowerCase());

const List = ({ list }: { readonly list: StaffList }): ReactNode => {
  const [typed, setTyped] = useState('');
  const rows = list.staff.filter((member) => matches(member, typed));
  return (
    <>
      <TextInput
        name="filter"
        label="Show only"
        hint="Part of a name, organisation, team or role"
        width={20}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <SortableTable
        caption="Staff"
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowKey={({ staffId }) => staffId}
        emptyText="Nobody fits this"
        stamp={{ at: serverClock.now(), filter: typed.trim() === '' ? 'Everybody' : 'Some, by what was typed' }}
      />
    </>
  );
};

/** Everybody who works here or did. */
export const StaffListScreen = (): ReactNode => {
  const query = useQuery(staffQuery());
  return (
    <Page
      title="Staff"
      lead={query.data === undefined ? undefined : staffListLead(query.data)}
      actions={<ButtonLink href={addresses.newStaff}>Add someone</ButtonLink>}
    >
      <DoneBanner />
      <QueryStates query={query} what="the staff">
        {(list) => <List list={list} />}
      </QueryStates>
    </Page>
  );
};
