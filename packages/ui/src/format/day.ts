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

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The English name of a month, 1 to 12; `RangeError` for any other number. */
export const monthName = (month: number): string => {
  const name = months[month - 1];
  if (name === undefined) throw new RangeError('a month is 1 to 12');
  return name;
};

/** "4 June 2026" (standards.md section 2, dates). `RangeError` when `day` is not `YYYY-MM-DD`. */
export const formatDay = (day: Day): string => {
  const date = Temporal.PlainDate.from(day);
  return `${date.day} ${monthName(date.month)} ${date.year}`;
};

/** "Thursday 4 June 2026". */
export const formatDayWithWeekday = (day: Day): string => {
  const weekday = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
  return `${weekday} ${formatDay(day)}`;
};

/** "4 to 6 June 2026", "28 May to 4 June 2026", "28 December 2025 to 4 January 2026"; one day stands alone. */
export const formatDayRange = (from: Day, to: Day): string => {
  const start = Temporal.PlainDate.from(from);
  const end = Temporal.PlainDate.from(to);
  if (start.equals(end)) return formatDay(from);
  if (start.year !== end.year) return `${formatDay(from)} to ${formatDay(to)}`;
  if (start.month !== end.month) return `${start.day} ${monthName(start.month)} to ${formatDay(to)}`;
  return `${start.day} to ${formatDay(to)}`;
};
