import type { Day } from '@waymark/contracts';

const months = [
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

/** A day as it is written everywhere: "3 March 2026" (design.md section 7). Throws `RangeError` for what is no day. */
export const dayWords = (day: Day): string => {
  const date = Temporal.PlainDate.from(day);
  return `${date.day} ${months[date.month - 1]} ${date.year}`;
};

/** "1 day", "28 days". */
export const daysWords = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
