import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Keys of what is asked about those who wait. */
export const waitingKeys = {
  all: ['waiting'] as const,
  list: (offeringId: Id) => [...waitingKeys.all, 'list', offeringId] as const,
  offers: (offeringId: Id) => [...waitingKeys.all, 'offers', offeringId] as const,
};

/** The open offers of an offering, and what was answered lately. */
export const offersQuery = (offeringId: Id) =>
  queryOptions({
    queryKey: waitingKeys.offers(offeringId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/offerings/${offeringId}/offers`, signal }, (contracts) => contracts.offersView),
    refetchOnWindowFocus: false,
  });

/** Everyone who waits on an offering, in the order that explains itself. */
export const waitingQuery = (offeringId: Id) =>
  queryOptions({
    queryKey: waitingKeys.list(offeringId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/offerings/${offeringId}/waiting`, signal },
        (contracts) => contracts.waitingListView,
      ),
    refetchOnWindowFocus: false,
  });
