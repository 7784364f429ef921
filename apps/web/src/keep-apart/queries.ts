import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Bookings at which someone would meet whom she must not. */
export const venueWarningsQuery = () =>
  queryOptions({
    queryKey: ['keep-apart', 'venue-warnings'] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/venue-warnings', signal }, (contracts) => contracts.venueWarningsView),
  });

/** Asks that the other session be held elsewhere or at another time. */
export const askForAnotherPlace = (warningId: Id) =>
  request(
    { method: 'POST', path: `/venue-warnings/${warningId}/ask`, body: {} },
    (contracts) => contracts.askedForAnotherPlace,
  );
