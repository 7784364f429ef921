import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

export const endingKeys = { all: ['endings'] as const };

/** Places that are ending, with the reader's own children. */
export const endingsQuery = () =>
  queryOptions({
    queryKey: endingKeys.all,
    queryFn: ({ signal }) => request({ method: 'GET', path: '/endings', signal }, (contracts) => contracts.endingsView),
    refetchOnWindowFocus: false,
  });
