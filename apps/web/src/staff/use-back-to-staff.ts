import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { leaveDone } from '../family/done-banner.tsx';
import { staffKeys } from './queries.ts';

/** What follows a form about a member of staff: back to the page, with what is new and a word that it was done. */
export const useBackToStaff = () => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (staffId: Id, done: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: staffKeys.all });
    leaveDone(queries, done);
    await navigate({ to: '/staff/$staffId', params: { staffId } });
  };
};
