import type { BookedTwice, Id, Instant } from '@waymark/contracts';
import { placeKeyOf } from './same-place.ts';

/** A time somebody would be met, with who would lead it; `place` is null where nobody meets in a room. */
export interface Wanted {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly staffIds: readonly Id[];
  /** Whether one of those who lead is enough, as with one person alone: none is short while another is free. */
  readonly needsOneOfThem?: boolean;
}

/** A time that is taken already. Whose it is stands nowhere here, and so in no answer. */
export interface Taken {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly staffIds: readonly Id[];
}

type Interval = Pick<Taken, 'startsAt' | 'endsAt'>;

/** Two instants in between are shared; what ends as the other begins is no overlap, whatever the clocks do that night. */
export const overlaps = (one: Interval, other: Interval): boolean =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);

const isSamePlace = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && placeKeyOf(one) === placeKeyOf(other);

/**
 * What is booked twice, in order of time: the place, then each who leads. It names our own session's time and what is
 * taken, never by whom, so that a booking of the other side is told in the same words as any (S28).
 */
export const bookedTwice = (wanted: readonly Wanted[], taken: readonly Taken[]): BookedTwice[] =>
  wanted
    .flatMap((one): BookedTwice[] => {
      const { startsAt, endsAt } = one;
      const then = taken.filter((other) => overlaps(one, other));
      const busy = one.staffIds.filter((staffId) => then.some(({ staffIds }) => staffIds.includes(staffId)));
      const isShort = one.needsOneOfThem !== true || busy.length === one.staffIds.length;
      const isPlaceTaken = then.some(({ place }) => isSamePlace(place, one.place));
      return [
        ...(isPlaceTaken ? [{ what: 'place' as const, staffId: null, startsAt, endsAt }] : []),
        ...(isShort ? busy : []).map((staffId) => ({ what: 'facilitator' as const, staffId, startsAt, endsAt })),
      ];
    })
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
