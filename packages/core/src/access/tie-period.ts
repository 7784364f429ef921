import { addDays, atLondon, type Day, type Instant } from '@waymark/contracts';
import { endless } from '@waymark/database';

/** The instant a tie that ends on a day stops giving access: the end of that day in London. */
export const untilEndOf = (day: Day | null): Instant => (day === null ? endless : atLondon(addDays(day, 1), '00:00'));

/** How long after a place or referral has ended its workers still read it, to finish what they owe: 28 days. */
export const daysToFinish = 28;

export const earliest = (...instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a < b ? a : b));
