import { type Day, daySchema } from '@waymark/contracts';
import { aWarning, type Reading, unread } from './finding.ts';

/** How a date is to be read. */
export interface DayRule {
  /** The date in plain words, as a sentence begins: `The plan start date`. */
  readonly label: string;
  /** What an unusable date does to its record. */
  readonly severity: 'error' | 'warning';
  /** The last day on which it can lie; `null` where the future is possible. */
  readonly notAfter: Day | null;
}

const shape = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?|Z|[+-]\d{2}:\d{2})?$/;

/**
 * Reads `YYYY-MM-DD`. A time of day behind it is dropped with the warning `date-with-time`.
 * Unusable: `date-format`, `date-not-real` (2026-02-30), `date-in-future`.
 */
export const readDay = (text: string, rule: DayRule): Reading<Day> => {
  const { label, severity, notAfter } = rule;
  const [, day, time] = shape.exec(text) ?? [];
  if (day === undefined) {
    return unread({
      severity,
      code: 'date-format',
      message: `${label} is not written as year-month-day (YYYY-MM-DD).`,
    });
  }
  if (!daySchema.safeParse(day).success) {
    return unread({ severity, code: 'date-not-real', message: `${label} is a day that does not exist.` });
  }
  if (notAfter !== null && day > notAfter) {
    return unread({ severity, code: 'date-in-future', message: `${label} lies in the future.` });
  }
  const findings =
    time === undefined ? [] : [aWarning('date-with-time', `${label} has a time; only the day was read.`)];
  return { value: day, findings };
};
