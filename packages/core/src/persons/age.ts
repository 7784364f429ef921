import type { Day } from '@waymark/contracts';

/** Whole years from birth to a day; negative before birth. */
export const ageAt = (dateOfBirth: Day, day: Day): number =>
  Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
