import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { leaveDone } from '../family/done-banner.tsx';
import { referralKeys } from '../referrals/queries.ts';

/** What follows a form about an appointment: the referral as it is now, and a word that it was done. */
export const useBackToReferral = (referralId: Id) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (done: string): Promise<void> => {
    void queries.invalidateQueries({ queryKey: referralKeys.all });
    leaveDone(queries, done);
    await navigate({ to: '/referrals/$referralId', params: { referralId } });
  };
};
