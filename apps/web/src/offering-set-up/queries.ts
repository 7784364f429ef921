import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Keys of what an administrator asks about offerings; the catalogue shares their beginning. */
export const offeringSetUpKeys = {
  all: ['offerings'] as const,
  every: () => [...offeringSetUpKeys.all, 'every'] as const,
  one: (offeringId: Id) => [...offeringSetUpKeys.all, 'one', offeringId] as const,
};

/** Every offering, those that have ended included. */
export const everyOfferingQuery = () =>
  queryOptions({
    queryKey: offeringSetUpKeys.every(),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/offerings?ended=included', signal }, (contracts) => contracts.catalogueView),
  });

/** One offering with its settings, staff and history. */
export const offeringQuery = (offeringId: Id) =>
  queryOptions({
    queryKey: offeringSetUpKeys.one(offeringId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/offerings/${offeringId}`, signal }, (contracts) => contracts.offeringView),
  });
