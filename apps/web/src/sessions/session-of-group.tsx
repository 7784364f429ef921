import type { GroupView } from '@waymark/contracts';
import { BackLink, EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { GroupPage } from '../groups/group-page.tsx';
import { addresses } from '../navigation/addresses.ts';

export interface SessionOfGroupProps {
  readonly groupId: string;
  readonly sessionId: string;
  readonly title: string;
  readonly children: (session: GroupView['sessions'][number]) => ReactNode;
}

/** Where a form about one session of a group waits for it, or says that there is none. */
export const SessionOfGroup = ({ groupId, sessionId, title, children }: SessionOfGroupProps): ReactNode => (
  <GroupPage groupId={groupId} title={title}>
    {({ sessions }) => {
      const session = sessions.find((other) => other.sessionId === sessionId);
      if (session !== undefined) return children(session);
      return (
        <Page title={title} above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}>
          <EmptyState title="This group has no such session" />
        </Page>
      );
    }}
  </GroupPage>
);
