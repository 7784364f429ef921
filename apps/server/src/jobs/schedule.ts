import { type Instant, toInstant } from '@waymark/contracts';
import type { JobPayload } from '@waymark/database';

/** Each hour on the hour, or each day at a wall-clock time in Europe/London, `HH:MM`. */
export type Recurrence = 'hourly' | { readonly dailyAt: string };

/** Work that recurs: at each occurrence one job of this kind is asked for, once, whoever asks. */
export interface Schedule {
  readonly kind: string;
  readonly recurs: Recurrence;
  readonly payload?: JobPayload;
}

const london = 'Europe/London';

/**
 * The latest occurrence at or before `now`. A time that the clock change leaves out comes an hour later that day; one
 * that comes twice is taken the first time.
 */
export const latestOccurrence = (recurs: Recurrence, now: Instant): Instant => {
  const at = Temporal.Instant.from(now);
  if (recurs === 'hourly') return toInstant(at.round({ smallestUnit: 'hour', roundingMode: 'floor' }));
  const time = Temporal.PlainTime.from(recurs.dailyAt);
  const today = at.toZonedDateTimeISO(london).toPlainDate();
  const on = (day: Temporal.PlainDate): Temporal.Instant =>
    day.toPlainDateTime(time).toZonedDateTime(london, { disambiguation: 'compatible' }).toInstant();
  const todays = on(today);
  return toInstant(Temporal.Instant.compare(todays, at) <= 0 ? todays : on(today.subtract({ days: 1 })));
};
