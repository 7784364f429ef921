import type { Day } from './day.ts';

/** English names, as every screen and document writes them. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The English name of a month, 1 to 12; `RangeError` for any other number. */
export const monthName = (month: number): string => {
  const name = monthNames[month - 1];
  if (name === undefined) throw new RangeError('a month is 1 to 12');
  return name;
};

/** A day as it is written everywhere: "3 March 2026" (design.md section 7). `RangeError` for what is no day. */
export const dayWords = (day: Day): string => {
  const date = Temporal.PlainDate.from(day);
  return `${date.day} ${monthName(date.month)} ${date.year}`;
};
