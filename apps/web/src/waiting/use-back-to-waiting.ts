import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { leaveDone } from '../family/done-banner.tsx';
import { groupKeys } from '../groups/queries.ts';
import { referralKeys } from '../referrals/queries.ts';
import { waitingKeys } from './queries.ts';

/** What follows a form about someone who waits: the waiting list as it is now, and a word that it was done. */
export const useBackToWaiting = (offeringId: Id) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (done: string): Promise<void> => {
    void queries.invalidateQueries({ queryKey: waitingKeys.all });
    void queries.invalidateQueries({ queryKey: referralKeys.all });
    void queries.invalidateQueries({ queryKey: groupKeys.all });
    leaveDone(queries, done);
    await navigate({ to: '/waiting', search: { offering: offeringId } });
  };
};
