import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

/** Keys of what is asked about offerings. */
const offeringKeys = {
  all: ['offerings'] as const,
  catalogue: () => [...offeringKeys.all, 'catalogue'] as const,
};

const freshFor = 5 * 60_000;

/** What runs where, and who may refer to it; about no person. */
export const catalogueQuery = () =>
  queryOptions({
    queryKey: offeringKeys.catalogue(),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/offerings', signal }, (contracts) => contracts.catalogueView),
    staleTime: freshFor,
  });
