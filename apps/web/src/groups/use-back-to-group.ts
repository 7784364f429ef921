import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { leaveDone } from '../family/done-banner.tsx';
import { groupKeys } from './queries.ts';

/** What follows a form about a group: back to it, with what is new and a word that it was done. */
export const useBackToGroup = (groupId: Id) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (done: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: groupKeys.all });
    leaveDone(queries, done);
    await navigate({ to: '/groups/$groupId', params: { groupId } });
  };
};
