import type { Day } from '@waymark/contracts';

/** Calendar days from `from` to `to`; negative when `to` is earlier. Waits count calendar days (design.md section 8). */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** "1 day", "28 days". */
export const formatDays = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** How long before or after `asAt` a day lies: "today", "yesterday", "28 days ago", "tomorrow", "in 3 days". */
export const formatDaysAgo = (day: Day, asAt: Day): string => {
  const days = daysBetween(day, asAt);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days > 0 ? `${formatDays(days)} ago` : `in ${formatDays(-days)}`;
};
