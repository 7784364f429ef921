/** A calendar day, `YYYY-MM-DD`, in Europe/London unless said otherwise. */
export type Day = string;

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`: the same length always, so that text order is time order. */
export type Instant = string;

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

const aDay = 86_400_000;
const startOfDay = new Map<Day, number>();
const mostDays = 50_000;

/** The millisecond of UTC at which a day begins; throws `RangeError` for what is no day. */
const startOf = (day: Day): number => {
  const known = startOfDay.get(day);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
  if (startOfDay.size >= mostDays) startOfDay.clear();
  startOfDay.set(day, start);
  return start;
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (startOf(to) - startOf(from)) / aDay;

/** The day `count` calendar days after `day`. */
export const addDays = (day: Day, count: number): Day => {
  const start = startOf(day) + count * aDay;
  const isUsual = Number.isInteger(count) && start >= firstUsual && start < afterUsual;
  if (!isUsual) return Temporal.PlainDate.from(day).add({ days: count }).toString();
  return new Date(start).toISOString().slice(0, 10);
};

/** Years of four digits, which `Date` and `Temporal` write alike. */
const firstUsual = Date.UTC(1000, 0, 1);
const afterUsual = Date.UTC(10_000, 0, 1);
