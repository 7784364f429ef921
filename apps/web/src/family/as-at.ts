import { atLondon, type Day, dayOf, type Instant } from '@waymark/contracts';

/**
 * The end of a day in the past as the instant to ask for: what was known when that day was over. `undefined` stands for
 * now, which today and any later day are.
 */
export const asAtInstant = (day: Day | undefined, now: Instant): Instant | undefined =>
  day === undefined || day >= dayOf(now) ? undefined : atLondon(day, '23:59');
