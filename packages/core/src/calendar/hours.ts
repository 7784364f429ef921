import { addDays, atLondon, type Day, dayOf, fieldError, type Instant, toInstant } from '@waymark/contracts';
import { addWorkingDays, type ExtraHolidays } from './working-days.ts';

/**
 * The instant `hours` elapsed hours after `at`: nights, weekends, bank holidays and the clock change included, which is
 * how every safety clock counts (model.md section 6). Throws `AppError` `not-a-duration` for what is not a number.
 */
export const addHours = (at: Instant, hours: number): Instant => {
  if (!Number.isFinite(hours)) throw fieldError('hours', 'not-a-duration', 'This must be a number of hours.');
  return toInstant(Temporal.Instant.from(at).add({ milliseconds: Math.round(hours * 3_600_000) }));
};

/** Elapsed hours from `from` to `to`, fractions included; negative when `to` is earlier. */
export const hoursBetween = (from: Instant, to: Instant): number =>
  (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 3_600_000;

/** The instant at which a day in Europe/London is over: what is due on that day is due before this instant. */
export const endOfDay = (day: Day): Instant => {
  const known = ends.get(day);
  if (known !== undefined) return known;
  const end = atLondon(addDays(day, 1), '00:00');
  if (ends.size >= mostDays) ends.clear();
  ends.set(day, end);
  return end;
};

/** Worked out once a day of the calendar: every clock of every judgement asks for the same few. */
const ends = new Map<Day, Instant>();
const mostDays = 20_000;

/** The end of the `count`-th working day after the day in Europe/London on which `at` falls. */
export const dueInWorkingDays = (at: Instant, count: number, extra: ExtraHolidays = []): Instant =>
  endOfDay(addWorkingDays(dayOf(at), count, extra));
