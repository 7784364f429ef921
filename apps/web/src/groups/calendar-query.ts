import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { groupKeys } from './queries.ts';

/** Days not worked beside bank holidays, and school holidays by area. */
export const calendarQuery = () =>
  queryOptions({
    queryKey: [...groupKeys.all, 'calendar'] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/calendar', signal }, (contracts) => contracts.calendarView),
    staleTime: 5 * 60_000,
  });
