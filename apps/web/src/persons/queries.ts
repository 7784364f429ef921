import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';
import { findPersons } from './find-persons-request.ts';

/** Keys of what is asked about people. */
export const personKeys = {
  all: ['persons'] as const,
  view: (personId: Id) => [...personKeys.all, 'view', personId] as const,
  found: (name: string) => [...personKeys.all, 'found', name] as const,
};

/** One person as far as the reader may read. Opening is recorded, so it is not asked again by itself. */
export const personQuery = (personId: Id) =>
  queryOptions({
    queryKey: personKeys.view(personId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/persons/${personId}`, signal }, (contracts) => contracts.personView),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

/** People found by name. A name stays in memory only as long as its results show. */
export const personsFoundQuery = (name: string) =>
  queryOptions({
    queryKey: personKeys.found(name),
    queryFn: ({ signal }) => findPersons(name, signal),
    gcTime: 0,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
