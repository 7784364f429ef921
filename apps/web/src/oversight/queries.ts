import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

export const oversightQuery = () =>
  queryOptions({
    queryKey: ['oversight', 'view'] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/oversight', signal }, (contracts) => contracts.oversightView),
  });
