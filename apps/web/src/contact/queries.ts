import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

const contactKeys = {
  all: ['contact'] as const,
  view: (personId: Id) => [...contactKeys.all, 'view', personId] as const,
};

/**
 * A contact card. Every opening is recorded, so it is asked for only when someone opens it, never again by itself, and
 * it is gone from memory when the screen is left.
 */
export const contactQuery = (personId: Id) =>
  queryOptions({
    queryKey: contactKeys.view(personId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/persons/${personId}/contact`, signal }, (contracts) => contracts.contactView),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
