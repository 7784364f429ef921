import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { leaveDone } from '../family/done-banner.tsx';
import { offeringSetUpKeys } from './queries.ts';

/** What follows a form about an offering: its page, with what is new and a word that it was done. */
export const useBackToOffering = () => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (offeringId: Id, done: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: offeringSetUpKeys.all });
    leaveDone(queries, done);
    await navigate({ to: '/offerings/$offeringId', params: { offeringId } });
  };
};
