import { useParams } from '@tanstack/react-router';
import type { StaffView } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { addresses } from '../navigation/addresses.ts';
import { EndRoleForm } from './end-role-form.tsx';
import { GiveRoleForm } from './give-role-form.tsx';
import { StaffPage } from './staff-page.tsx';

const title = 'Change roles';

const Roles = ({ member }: { readonly member: StaffView }): ReactNode => {
  const today = serverClock.now().slice(0, 10);
  const held = member.roles.filter(({ to }) => to === null || to > today);
  return (
    <Page
      title={title}
      caption={member.name}
      above={<BackLink href={addresses.staffMember(member.staffId)}>Back to {member.name}</BackLink>}
    >
      <GiveRoleForm member={member} />
      {held.length === 0 ? null : <EndRoleForm member={member} held={held} />}
    </Page>
  );
};

export const StaffRolesScreen = (): ReactNode => {
  const { staffId } = useParams({ from: '/signed-in/staff/$staffId/roles' });
  return (
    <StaffPage staffId={staffId} title={title}>
      {(member) => <Roles member={member} />}
    </StaffPage>
  );
};
