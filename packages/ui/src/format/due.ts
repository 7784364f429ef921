import type { Instant } from '@waymark/contracts';
import { formatDay } from './day.ts';
import { formatDayAndTime, formatTime } from './time.ts';

const zone = 'Europe/London';

/** The moment before a due instant, on the wall in Europe/London: midnight ends the day before it. */
const before = (dueAt: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(dueAt).subtract({ nanoseconds: 1 }).toZonedDateTimeISO(zone);

const endsADay = (dueAt: Instant): boolean =>
  Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone).toPlainTime().equals('00:00');

/** The last day, `YYYY-MM-DD`, on which something due is still in time. */
export const lastDayOf = (dueAt: Instant): string => before(dueAt).toPlainDate().toString();

/** "4 June 2026 at 5:30pm", and "the end of 4 June 2026" for what is due at its midnight. */
export const formatDue = (dueAt: Instant): string =>
  endsADay(dueAt) ? `the end of ${formatDay(lastDayOf(dueAt))}` : formatDayAndTime(dueAt);

/** What is due today: "5:30pm today", or "the end of today". */
export const formatDueToday = (dueAt: Instant): string =>
  endsADay(dueAt) ? 'the end of today' : `${formatTime(dueAt)} today`;
