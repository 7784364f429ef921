import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';
import { findGoverned } from './governance-requests.ts';

export const governanceKeys = {
  all: ['governance'] as const,
  part: (part: string) => [...governanceKeys.all, part] as const,
};

export const governanceItemsQuery = () =>
  queryOptions({
    queryKey: governanceKeys.part('items'),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/governance/items', signal }, (contracts) => contracts.governanceItemList),
  });

export const conflictsQuery = () =>
  queryOptions({
    queryKey: governanceKeys.part('conflicts'),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/governance/conflicts', signal }, (contracts) => contracts.conflictList),
  });

export const matchesQuery = () =>
  queryOptions({
    queryKey: governanceKeys.part('matches'),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/governance/matches', signal }, (contracts) => contracts.matchList),
  });

export const restrictedQuery = () =>
  queryOptions({
    queryKey: governanceKeys.part('restricted'),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/governance/restricted', signal }, (contracts) => contracts.restrictedList),
  });

export const mergesQuery = () =>
  queryOptions({
    queryKey: governanceKeys.part('merges'),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/governance/merges', signal }, (contracts) => contracts.mergeList),
  });

/** A name stays in memory only as long as its results show. */
export const governedFoundQuery = (name: string) =>
  queryOptions({
    queryKey: [...governanceKeys.part('found'), name],
    queryFn: ({ signal }) => findGoverned(name, signal),
    gcTime: 0,
    staleTime: 60_000,
  });

/** Colleagues a conflict can be set for. */
export const colleaguesQuery = () =>
  queryOptions({
    queryKey: governanceKeys.part('staff'),
    queryFn: ({ signal }) => request({ method: 'GET', path: '/staff', signal }, (contracts) => contracts.staffList),
    staleTime: 60_000,
  });

export const tieExceptionsQuery = () =>
  queryOptions({
    queryKey: governanceKeys.part('tie-exceptions'),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/governance/tie-exceptions', signal }, (contracts) => contracts.tieExceptionList),
  });

/** The families somebody belongs to now, by their references. */
export const governedFamiliesQuery = (personId: Id) =>
  queryOptions({
    queryKey: [...governanceKeys.part('families'), personId],
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/governance/persons/${personId}/families`, signal },
        (contracts) => contracts.governedFamilies,
      ),
  });
