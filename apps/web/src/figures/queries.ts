import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

const figuresKeys = {
  all: ['figures'] as const,
  release: (month: string | undefined) => [...figuresKeys.all, 'release', month ?? 'newest'] as const,
};

/** The published release of a month, or the newest. It is frozen, so it is not asked for again. */
export const figuresQuery = (month?: string) =>
  queryOptions({
    queryKey: figuresKeys.release(month),
    queryFn: ({ signal }) => {
      const query = month === undefined ? '' : `?month=${encodeURIComponent(month)}`;
      return request({ method: 'GET', path: `/figures${query}`, signal }, (contracts) => contracts.figuresView);
    },
    staleTime: 300_000,
  });
