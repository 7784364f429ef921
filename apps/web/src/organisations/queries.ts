import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

export const organisationsKey = ['organisations'] as const;

/** Organisations with their teams and history. */
export const organisationsQuery = () =>
  queryOptions({
    queryKey: organisationsKey,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/organisations', signal }, (contracts) => contracts.organisationsView),
  });
