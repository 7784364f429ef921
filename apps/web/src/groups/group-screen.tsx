import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { GroupView, Id } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { GroupDates } from './group-dates.tsx';
import { GroupPeople } from './group-people.tsx';
import { groupLead } from './group-words.ts';
import { groupQuery, scheduleOf, scheduleQuery } from './queries.ts';

const Body = ({ group }: { readonly group: GroupView }): ReactNode => {
  const { roles } = useAccount();
  const isCoordinator = roles.includes('coordinator');
  const schedule = useQuery({
    ...scheduleQuery(scheduleOf(group)),
    enabled: isCoordinator,
  });
  // Dates of a group under an older version of the programme follow that one: nothing is said about them here.
  const isOfRule = schedule.data?.programmeVersion === group.programmeVersion;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <GroupDates group={group} skipped={isOfRule ? (schedule.data?.skipped ?? []) : []} roles={roles} />
      </div>
      <div className="govuk-grid-column-one-third">
        <GroupPeople group={group} mayManage={isCoordinator} />
      </div>
    </div>
  );
};

/** A group: dates on the left, people on the right (ux.md, Group). */
export const Group = ({ groupId }: { readonly groupId: Id }): ReactNode => {
  const query = useQuery(groupQuery(groupId));
  const { data } = query;
  return (
    <Page
      title={data?.title ?? 'Group'}
      caption={data && `${data.programme}, version ${data.programmeVersion}`}
      lead={data && groupLead(data)}
      above={
        <BackLink href={data === undefined ? addresses.groups : addresses.groupsOf(data.offeringId)}>Groups</BackLink>
      }
    >
      <DoneBanner />
      <QueryStates query={query} what="the group">
        {(group) => <Body group={group} />}
      </QueryStates>
    </Page>
  );
};

export const GroupScreen = (): ReactNode => {
  const { groupId } = useParams({ from: '/signed-in/groups/$groupId' });
  return <Group groupId={groupId} />;
};
