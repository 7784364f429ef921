import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBackToGroup } from '../groups/use-back-to-group.ts';
import { PlaceForm } from './place-form.tsx';
import { SessionOfGroup } from './session-of-group.tsx';

export const SessionPlaceScreen = (): ReactNode => {
  const { groupId, sessionId } = useParams({ from: '/signed-in/groups/$groupId/sessions/$sessionId/place' });
  const back = useBackToGroup(groupId);
  return (
    <SessionOfGroup groupId={groupId} sessionId={sessionId} title="Where is the session?">
      {(session) => <PlaceForm groupId={groupId} session={session} onDone={back} />}
    </SessionOfGroup>
  );
};
