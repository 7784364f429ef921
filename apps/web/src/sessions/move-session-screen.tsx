import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBackToGroup } from '../groups/use-back-to-group.ts';
import { MoveSessionForm } from './move-session-form.tsx';
import { SessionOfGroup } from './session-of-group.tsx';

export const MoveSessionScreen = (): ReactNode => {
  const { groupId, sessionId } = useParams({ from: '/signed-in/groups/$groupId/sessions/$sessionId/move' });
  const back = useBackToGroup(groupId);
  return (
    <SessionOfGroup groupId={groupId} sessionId={sessionId} title="Move a session">
      {(session) => (
        <MoveSessionForm
          groupId={groupId}
          session={session}
          onDone={(moved) => back(moved === 1 ? 'The session is moved' : `${moved} sessions are moved`)}
        />
      )}
    </SessionOfGroup>
  );
};
