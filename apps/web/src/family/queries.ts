import { queryOptions } from '@tanstack/react-query';
import type { Id, Instant } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Keys of what is asked about a family. */
export const familyKeys = {
  all: ['family'] as const,
  view: (familyId: Id, asAt: Instant | undefined) => [...familyKeys.all, 'view', familyId, asAt ?? 'now'] as const,
};

/** Opening a family is recorded, so it is asked again only when the screen is opened again or something was changed. */
const freshFor = 60_000;

/** A family as its children's workers may see it; with `asAt` as it was known then. */
export const familyQuery = (familyId: Id, asAt?: Instant) =>
  queryOptions({
    queryKey: familyKeys.view(familyId, asAt),
    queryFn: ({ signal }) => {
      const query = asAt === undefined ? '' : `?asAt=${encodeURIComponent(asAt)}`;
      return request(
        { method: 'GET', path: `/families/${familyId}${query}`, signal },
        (contracts) => contracts.familyView,
      );
    },
    staleTime: freshFor,
    refetchOnWindowFocus: false,
  });
