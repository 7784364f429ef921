import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

/** Keys of what is asked about a worker's own children. */
export const myChildrenKeys = {
  all: ['my-children'] as const,
  list: () => [...myChildrenKeys.all, 'list'] as const,
};

/** The asker's children, what they and their families receive, and what needs an answer. */
export const myChildrenQuery = () =>
  queryOptions({
    queryKey: myChildrenKeys.list(),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/my-children', signal }, (contracts) => contracts.myChildrenView),
    // Opening the list is recorded: what the route has asked for is not asked for again by the screen.
    staleTime: 10_000,
  });
