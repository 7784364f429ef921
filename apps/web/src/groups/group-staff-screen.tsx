import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { GroupView } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { GroupPage } from './group-page.tsx';
import { GroupStaffForm } from './group-staff-form.tsx';
import { staffQuery } from './staff-query.ts';
import { useBackToGroup } from './use-back-to-group.ts';

const title = 'Who leads the group?';

const WithStaff = ({ group }: { readonly group: GroupView }): ReactNode => {
  const staff = useQuery(staffQuery());
  const back = useBackToGroup(group.groupId);
  if (staff.data !== undefined)
    return <GroupStaffForm group={group} staff={staff.data} onDone={() => back('Who leads the group is set')} />;
  return (
    <Page title={title} above={<BackLink href={addresses.group(group.groupId)}>Back to the group</BackLink>}>
      <QueryStates query={staff} what="your colleagues">
        {() => null}
      </QueryStates>
    </Page>
  );
};

export const GroupStaffScreen = (): ReactNode => {
  const { groupId } = useParams({ from: '/signed-in/groups/$groupId/staff' });
  return (
    <GroupPage groupId={groupId} title={title}>
      {(group) => <WithStaff group={group} />}
    </GroupPage>
  );
};
