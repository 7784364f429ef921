import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

export const todayKeys = {
  all: ['today'] as const,
  view: () => [...todayKeys.all, 'view'] as const,
};

export const todayQuery = () =>
  queryOptions({
    queryKey: todayKeys.view(),
    queryFn: ({ signal }) => request({ method: 'GET', path: '/today', signal }, (contracts) => contracts.todayView),
  });

/** Cancelled and moved sessions not yet seen. */
export const sessionNoticesQuery = () =>
  queryOptions({
    queryKey: [...todayKeys.all, 'session-notices'] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/session-notices', signal }, (contracts) => contracts.sessionNoticesView),
  });
