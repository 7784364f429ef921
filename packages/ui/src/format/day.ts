import { type Day, dayWords, monthName, weekdayNames } from '@waymark/contracts';

/** "4 June 2026" (standards.md section 2, dates). `RangeError` when `day` is not `YYYY-MM-DD`. */
export const formatDay = dayWords;

export { monthName };

/** "Thursday 4 June 2026". */
export const formatDayWithWeekday = (day: Day): string => {
  const weekday = weekdayNames[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
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
