import { useParams } from '@tanstack/react-router';
import { roleLabels, type StaffView } from '@waymark/contracts';
import { BackLink, ButtonLink, FormattedDay, Page, SummaryList, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { HistoryTable } from '../history/history-table.tsx';
import { addresses } from '../navigation/addresses.ts';
import { useAccount } from '../session/use-session.ts';
import { roleWords } from '../words/role-labels.ts';
import { HandOver } from './hand-over.tsx';
import { RolesWaiting } from './roles-waiting.tsx';
import { SignInCare } from './sign-in-care.tsx';
import { staffFields, staffValueWords } from './staff-history-words.ts';
import { StaffPage } from './staff-page.tsx';

const leadOf = ({ isActive, roles, organisation }: StaffView): string => {
  if (!isActive) return 'No longer works here and cannot sign in. What was recorded stays under this name.';
  const today = serverClock.now().slice(0, 10);
  const held = roles.filter(({ from, to }) => from <= today && (to === null || to > today));
  if (held.length === 0) return `Works at ${organisation} and has no role today, so cannot sign in.`;
  return `${roleWords([...new Set(held.map(({ role }) => role))])} at ${organisation}.`;
};

const RolesTable = ({ roles }: Pick<StaffView, 'roles'>): ReactNode => (
  <Table
    caption="Roles"
    captionSize="m"
    columns={[
      { key: 'role', heading: 'Role', isRowHeading: true, cell: ({ role }) => roleLabels[role] },
      { key: 'from', heading: 'From', cell: ({ from }) => <FormattedDay day={from} /> },
      { key: 'to', heading: 'Ends', cell: ({ to }) => (to === null ? 'No end set' : <FormattedDay day={to} />) },
      {
        key: 'by',
        heading: 'Granted by',
        cell: ({ grantedBy, secondGrantedBy }) =>
          secondGrantedBy === null ? (grantedBy ?? 'The server itself') : `${grantedBy} and ${secondGrantedBy}`,
      },
    ]}
    rows={roles}
    rowKey={({ roleId }) => roleId}
    emptyText="No role yet"
  />
);

const Member = ({ member }: { readonly member: StaffView }): ReactNode => {
  const { staffId, name, email, organisation, team, isActive, roles, history } = member;
  const isOwn = useAccount().staffId === staffId;
  const changed = isActive
    ? [{ text: 'Change', hiddenText: 'name, address and team', href: addresses.changeStaff(staffId) }]
    : [];
  return (
    <Page title={name} lead={leadOf(member)} above={<BackLink href={addresses.staff}>Back to the staff</BackLink>}>
      <DoneBanner />
      <SummaryList
        rows={[
          { key: 'Name', value: name, actions: changed },
          { key: 'Email address', value: email ?? 'None, so cannot sign in' },
          { key: 'Organisation', value: organisation },
          { key: 'Team', value: team ?? 'None' },
        ]}
      />
      <RolesTable roles={roles} />
      <RolesWaiting waiting={member.waiting} />
      {isActive && !isOwn ? (
        <p className="govuk-body">
          <a className="govuk-link" href={addresses.staffRoles(staffId)}>
            Give or end a role
          </a>
        </p>
      ) : null}
      {isOwn ? <p className="govuk-body">Someone else must change your own roles or end your access.</p> : null}
      {isActive && !isOwn ? <SignInCare member={member} /> : null}
      <HandOver member={member} />
      <HistoryTable history={history} fields={staffFields} valueWords={staffValueWords} />
      {isActive && !isOwn ? (
        <ButtonLink variant="secondary" href={addresses.endStaff(staffId)}>
          End their work here
        </ButtonLink>
      ) : null}
    </Page>
  );
};

/** One member of staff: place, roles, sign-in, what would be handed over, history. */
export const StaffMemberScreen = (): ReactNode => {
  const { staffId } = useParams({ from: '/signed-in/staff/$staffId' });
  return (
    <StaffPage staffId={staffId} title="Member of staff">
      {(member) => <Member member={member} />}
    </StaffPage>
  );
};
