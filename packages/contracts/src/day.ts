import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in Europe/London unless said otherwise. */
export type Day = string;

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`: the same length always, so that text order is time order. */
export type Instant = string;

const isRealDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};

/** Accepts real days only: `2026-02-30` is refused with code `not-a-real-date`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'not-a-date' })
  .refine(isRealDay, { error: 'not-a-real-date' });

/** Accepts an ISO 8601 instant with an offset or `Z` and returns it as UTC with milliseconds. */
export const instantSchema = z.string().transform((text, context): Instant => {
  try {
    return toInstant(Temporal.Instant.from(text));
  } catch {
    context.issues.push({ code: 'custom', message: 'not-an-instant', input: text });
    return z.NEVER;
  }
});

/** Writes an instant in the one form that is stored and sent. */
export const toInstant = (at: Temporal.Instant): Instant => at.toString({ fractionalSecondDigits: 3 });

const london = 'Europe/London';

/** Days by hour of UTC: London's midnight and its clock changes fall on whole hours, so an hour lies on one day. */
const dayOfHour = new Map<string, Day>();
const mostHours = 50_000;

/** The calendar day in Europe/London on which an instant falls. */
export const dayOf = (at: Instant): Day => {
  const hour = at.slice(0, 13);
  const known = dayOfHour.get(hour);
  if (known !== undefined && at.endsWith('Z')) return known;
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(london).toPlainDate().toString();
  if (!at.endsWith('Z')) return day;
  if (dayOfHour.size >= mostHours) dayOfHour.clear();
  dayOfHour.set(hour, day);
  return day;
};

/** The instant of a wall-clock time in Europe/London; throws `RangeError` where the clock change leaves that time out. */
export const atLondon = (day: Day, time: string): Instant =>
  toInstant(
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(london, { disambiguation: 'reject' }).toInstant(),
  );

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The day `count` calendar days after `day`. */
export const addDays = (day: Day, count: number): Day => Temporal.PlainDate.from(day).add({ days: count }).toString();
