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

/** Whom a person must not meet, and related people of whom it is not said. */
export const keepApartQuery = (personId: Id) =>
  queryOptions({
    queryKey: ['keep-apart', 'of', personId] as const,
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/persons/${personId}/keep-apart`, signal },
        (contracts) => contracts.keepApartView,
      ),
  });

export type PairToKeepApart = {
  readonly keepApartId: Id;
  readonly otherPersonId: Id;
  readonly why: string;
  readonly supersedes?: { readonly factId: Id; readonly reason: string } | undefined;
};

/** Records that two people must not meet, or says anew why; the same id again is the same statement. */
export const recordKeepApart = (personId: Id, pair: PairToKeepApart) =>
  request(
    { method: 'POST', path: `/persons/${personId}/keep-apart`, body: pair },
    (contracts) => contracts.keepApartRecorded,
  );

/** Says that the two may meet again, and why; the same id again is the same statement. */
export const endKeepApart = (
  personId: Id,
  { keepApartId, ...ending }: { readonly keepApartId: Id; readonly endingId: Id; readonly why: string },
) =>
  request(
    { method: 'POST', path: `/persons/${personId}/keep-apart/${keepApartId}/end`, body: ending },
    (contracts) => contracts.keepApartEnded,
  );
