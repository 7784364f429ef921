import type { Day } from '@waymark/contracts';

/** What stands in the three fields of a date, as typed. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}
export type DatePart = keyof DateParts;

/** Why three fields are not a date, in which of them, and the words beside them; no typed value is in the message. */
export interface DateProblem {
  readonly code: 'missing' | 'part-missing' | 'not-a-real-date' | 'year-not-four-digits';
  readonly message: string;
  readonly parts: readonly DatePart[];
}
export type DateReading = { readonly day: Day } | { readonly parts: DateParts; readonly problem: DateProblem };

const order: readonly DatePart[] = ['day', 'month', 'year'];
const monthStems = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = ['january february march april may june', 'july august september october november december'].flatMap(
  (half) => half.split(' '),
);

const readMonth = (text: string): number | undefined => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const word = text.toLowerCase().replace(/\.$/, '');
  const index = monthNames.findIndex(
    (name, position) => word === name || word === monthStems[position] || (word === 'sept' && position === 8),
  );
  return index < 0 ? undefined : index + 1;
};

const startLower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const problem = (
  parts: DateParts,
  code: DateProblem['code'],
  message: string,
  at: readonly DatePart[],
): DateReading => ({ parts, problem: { code, message, parts: at } });

/** The reading of a real day whose parts are numbers; `undefined` when the calendar has no such day. */
const realDay = (day: number, month: number, year: number): Day | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
};

/**
 * Reads three date fields. Months may be numbers or words ("1", "jan", "January").
 * `subject` begins the messages ("Referral date"). Words follow standards.md section 2, errors.
 */
export const readDate = (typed: DateParts, subject: string): DateReading => {
  const parts = { day: typed.day.trim(), month: typed.month.trim(), year: typed.year.trim() };
  const empty = order.filter((part) => parts[part] === '');
  if (empty.length === order.length) return problem(typed, 'missing', `Enter the ${startLower(subject)}`, order);
  if (empty.length > 0)
    return problem(typed, 'part-missing', `${subject} must include a ${empty.join(' and ')}`, empty);
  const notReal = `${subject} must be a real date`;
  const month = readMonth(parts.month);
  const dayIsNumber = /^\d{1,2}$/.test(parts.day) && Number(parts.day) >= 1 && Number(parts.day) <= 31;
  const monthIsReal = month !== undefined && month >= 1 && month <= 12;
  const wrong: DatePart[] = [...(dayIsNumber ? [] : ['day' as const]), ...(monthIsReal ? [] : ['month' as const])];
  if (wrong.length > 0 || month === undefined) return problem(typed, 'not-a-real-date', notReal, wrong);
  if (!/^\d{4}$/.test(parts.year))
    return problem(typed, 'year-not-four-digits', `${subject} must include a year of 4 numbers`, ['year']);
  const day = realDay(Number(parts.day), month, Number(parts.year));
  return day === undefined ? problem(typed, 'not-a-real-date', notReal, order) : { day };
};

/** The three fields as they stand for a day that is already known: `2026-03-27` → 27, 3, 2026. */
export const partsOfDay = (day: Day): DateParts => {
  const date = Temporal.PlainDate.from(day);
  return { day: String(date.day), month: String(date.month), year: String(date.year) };
};
