import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { leaveDone } from '../../family/done-banner.tsx';
import { familyKeys } from '../../family/queries.ts';
import { personKeys } from '../queries.ts';

/** What follows a form about a person: back to the person, with what is new and a word that it was done. */
export const useBackToPerson = (personId: Id) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (done: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: personKeys.all });
    void queries.invalidateQueries({ queryKey: familyKeys.all });
    leaveDone(queries, done);
    await navigate({ to: '/persons/$personId', params: { personId } });
  };
};
