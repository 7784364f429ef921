import type { Id, Instant, VenueWarningKind } from '@waymark/contracts';
import { placeKeyOf } from '../../bookings/rules/same-place.ts';

/** Minutes before and after a session within which two people would meet at its place (S46). */
const minutesApart = 90;

/** A session in person to come, at a place. */
export interface Booking {
  readonly sessionId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
}

const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Whether two people booked here would meet: in one session, or at one place with less than 90 minutes between. */
export const wouldMeet = (one: Booking, other: Booking): VenueWarningKind | undefined => {
  if (one.sessionId === other.sessionId) return 'same-session';
  if (one.place === null || other.place === null || placeKeyOf(one.place) !== placeKeyOf(other.place)) return undefined;
  const apart = Math.max(minutesBetween(one.endsAt, other.startsAt), minutesBetween(other.endsAt, one.startsAt));
  return apart < minutesApart ? 'same-place' : undefined;
};
