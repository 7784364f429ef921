import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { leaveDone } from '../family/done-banner.tsx';
import { groupKeys } from '../groups/queries.ts';
import { CancelSessionForm } from './cancel-session-form.tsx';
import { SessionOfGroup } from './session-of-group.tsx';

export const CancelSessionScreen = (): ReactNode => {
  const { groupId, sessionId } = useParams({ from: '/signed-in/groups/$groupId/sessions/$sessionId/cancel' });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = async () => {
    await queries.invalidateQueries({ queryKey: groupKeys.all });
    leaveDone(queries, 'The session is cancelled. Tell those expected, and log whom you reached.');
    await navigate({ to: '/groups/$groupId/sessions/$sessionId/telling', params: { groupId, sessionId } });
  };
  return (
    <SessionOfGroup groupId={groupId} sessionId={sessionId} title="Cancel a session">
      {(session) => <CancelSessionForm groupId={groupId} session={session} onDone={done} />}
    </SessionOfGroup>
  );
};
