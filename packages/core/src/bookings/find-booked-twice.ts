import { AppError, type BookedTwice, type Id } from '@waymark/contracts';
import type { Asker, ReadDb, Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { offerings } from '../programmes/tables.ts';
import { staffAround } from './group-leaders.ts';
import { loadTaken, type PeriodAsked } from './load-taken.ts';
import { bookedTwice, type Wanted } from './rules/booked-twice.ts';

export interface ToBook extends Pick<PeriodAsked, 'exceptGroupId' | 'exceptSessionId'> {
  readonly offeringId: Id;
  readonly wanted: readonly Wanted[];
}

/** What would be booked twice. The preview of an act and the act itself ask this, of the same times. */
export const findBookedTwice = async (
  db: ReadDb,
  { offeringId, wanted, ...except }: ToBook,
  who: Asker,
): Promise<BookedTwice[]> => {
  const from = wanted.map(({ startsAt }) => startsAt).sort()[0];
  const to = wanted
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return [];
  const [offering] = await db
    .select({ providerId: offerings.providerId })
    .from(offerings)
    .where(eq(offerings.id, offeringId));
  if (offering === undefined) throw new Error('What is booked has no offering');
  const staff = await staffAround(db, [...new Set(wanted.flatMap(({ staffIds }) => staffIds))]);
  const asked = { from, to, providerId: offering.providerId, staff, ...except };
  return bookedTwice(wanted, await loadTaken(db, asked, who));
};

/**
 * Refuses what would be booked twice until whoever asks has been told of it and says so. 409 `already-booked` says what,
 * as `place` or the id of who leads, and for which time of ours; never by whom it is taken.
 */
export const requireSeenIfBookedTwice = async (
  unit: Unit,
  asked: ToBook,
  { staffId, evenIfBooked }: { readonly staffId: Id; readonly evenIfBooked: boolean | undefined },
): Promise<void> => {
  if (evenIfBooked === true) return;
  const found = await findBookedTwice(unit.db, asked, { staffId, now: unit.now });
  if (found.length === 0) return;
  throw new AppError('conflict', 'already-booked', {
    message: 'Already booked then: choose another time or place, or confirm that it is to be booked all the same',
    facts: { bookings: found.map(({ staffId: leads, startsAt }) => `${leads ?? 'place'} ${startsAt}`) },
  });
};
