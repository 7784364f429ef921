import type { Instant } from '@waymark/contracts';
import { formatDay } from './day.ts';

const zone = 'Europe/London';

const clock = (hour: number, minute: number): string => {
  if (hour === 12 && minute === 0) return 'midday';
  if (hour === 0 && minute === 0) return 'midnight';
  const hours = hour % 12 === 0 ? 12 : hour % 12;
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hours}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};

/** A wall-clock time `HH:MM` as "5:30pm", "6pm", "midday" or "midnight" (standards.md section 2). */
export const formatWallTime = (time: string): string => {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return clock(hour, minute);
};

/** "6:30pm to 8:30pm" from two wall-clock times. */
export const formatWallTimeRange = (from: string, to: string): string =>
  `${formatWallTime(from)} to ${formatWallTime(to)}`;

/** An instant as the clock on the wall in Europe/London shows it: "5:30pm". */
export const formatTime = (at: Instant): string => {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return clock(hour, minute);
};

/** An instant as "4 June 2026 at 5:30pm" in Europe/London. */
export const formatDayAndTime = (at: Instant): string =>
  `${formatDay(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())} at ${formatTime(at)}`;
