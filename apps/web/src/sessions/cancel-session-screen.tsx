import { useParams } from '@tanstack/react-router';
import { BackLink, EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { GroupPage } from '../groups/group-page.tsx';
import { useBackToGroup } from '../groups/use-back-to-group.ts';
import { addresses } from '../navigation/addresses.ts';
import { CancelSessionForm } from './cancel-session-form.tsx';

const title = 'Cancel a session';

export const CancelSessionScreen = (): ReactNode => {
  const { groupId, sessionId } = useParams({ from: '/signed-in/groups/$groupId/sessions/$sessionId/cancel' });
  const back = useBackToGroup(groupId);
  return (
    <GroupPage groupId={groupId} title={title}>
      {({ sessions }) => {
        const session = sessions.find((other) => other.sessionId === sessionId);
        if (session !== undefined)
          return (
            <CancelSessionForm groupId={groupId} session={session} onDone={() => back('The session is cancelled')} />
          );
        return (
          <Page title={title} above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}>
            <EmptyState title="This group has no such session" />
          </Page>
        );
      }}
    </GroupPage>
  );
};
