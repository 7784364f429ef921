import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { leaveDone } from '../family/done-banner.tsx';
import { groupKeys } from '../groups/queries.ts';
import { referralKeys } from '../referrals/queries.ts';
import { enrolmentKeys } from './queries.ts';

/** What follows a form about a place: back to it, with what is new and a word that it was done. */
export const useBackToPlace = (enrolmentId: Id) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (done: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: enrolmentKeys.all });
    void queries.invalidateQueries({ queryKey: groupKeys.all });
    void queries.invalidateQueries({ queryKey: referralKeys.all });
    leaveDone(queries, done);
    await navigate({ to: '/places/$enrolmentId', params: { enrolmentId } });
  };
};
