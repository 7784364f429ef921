import { queryOptions } from '@tanstack/react-query';
import { findPersons } from './find-persons-request.ts';

const personKeys = {
  all: ['persons'] as const,
  found: (name: string) => [...personKeys.all, 'found', name] as const,
};

/** People found by name. A name stays in memory only as long as its results show. */
export const personsFoundQuery = (name: string) =>
  queryOptions({
    queryKey: personKeys.found(name),
    queryFn: ({ signal }) => findPersons(name, signal),
    gcTime: 0,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
