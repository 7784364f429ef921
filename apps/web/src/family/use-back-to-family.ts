import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { myChildrenKeys } from '../my-children/queries.ts';
import { leaveDone } from './done-banner.tsx';
import { familyKeys } from './queries.ts';

/** What follows a form about a family: back to it, with what is new and a word that it was done. */
export const useBackToFamily = (familyId: Id) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (done: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: familyKeys.all });
    void queries.invalidateQueries({ queryKey: myChildrenKeys.all });
    leaveDone(queries, done);
    await navigate({ to: '/families/$familyId', params: { familyId } });
  };
};
