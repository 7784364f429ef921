import type { Day } from '@waymark/contracts';

/** The day of birth if the person is born by that day: an earlier day still shows an unborn baby. */
export const bornBy = (dateOfBirth: Day | null, day: Day): Day | null =>
  dateOfBirth !== null && dateOfBirth <= day ? dateOfBirth : null;

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Whole years from birth to a day; negative before birth. */
export const ageAt = (dateOfBirth: Day, day: Day): number => {
  if (day < dateOfBirth) return 0 - ageAt(day, dateOfBirth);
  return yearOf(day) - yearOf(dateOfBirth) - (day.slice(5) < dateOfBirth.slice(5) ? 1 : 0);
};
