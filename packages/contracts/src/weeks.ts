import { addDays, type Day, daysBetween } from './day.ts';

/** Days from the reckoned beginning of a pregnancy to the day a birth is expected: 40 weeks. */
const term = 280;

/** Whole weeks of pregnancy on a day, by the day the birth is expected; negative before its reckoned beginning. */
export const gestationAt = (expectedOn: Day, day: Day): number => Math.floor((term - daysBetween(day, expectedOn)) / 7);

/** The day on which a pregnancy reaches so many whole weeks. */
export const dayOfGestation = (expectedOn: Day, weeks: number): Day => addDays(expectedOn, weeks * 7 - term);

/** Whole weeks from birth to a day; negative before it. */
export const weeksOldAt = (bornOn: Day, day: Day): number => Math.floor(daysBetween(bornOn, day) / 7);

/** The day on which someone is so many whole weeks old. */
export const dayOfWeeksOld = (bornOn: Day, weeks: number): Day => addDays(bornOn, weeks * 7);

/** The birthday of so many years; for who was born on 29 February the last day of the month. */
export const birthdayOf = (bornOn: Day, years: number): Day =>
  Temporal.PlainDate.from(bornOn).add({ years }).toString();
