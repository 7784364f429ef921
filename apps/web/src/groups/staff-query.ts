import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

/** Colleagues and their roles; no case content. */
export const staffQuery = () =>
  queryOptions({
    queryKey: ['staff', 'list'] as const,
    queryFn: ({ signal }) => request({ method: 'GET', path: '/staff', signal }, (contracts) => contracts.staffList),
    staleTime: 5 * 60_000,
  });
