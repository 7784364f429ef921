import type { Day } from '@waymark/contracts';
import type { Reading } from '../rules/finding.ts';
import type { ListTally } from './list-tally.ts';
import { readListDay } from './read-list-day.ts';

/** What the readers of one file's rows share. */
export interface ListContext {
  /** The day of reading: nothing that happened can lie after it. */
  readonly asOf: Day;
  /** The day on which the lists hold. */
  readonly asAt: Day;
  readonly isFrom1904: boolean;
  readonly tally: ListTally;
  /** Told every date of something that has happened. */
  readonly onDay: (day: Day) => void;
}

/** The rule for the date of something that has happened by now; `label` begins a sentence. */
export const pastListDay =
  (context: ListContext, label: string, severity: 'error' | 'warning') =>
  (given: string | number | boolean): Reading<Day> => {
    const reading = readListDay(given, { label, severity, notAfter: context.asOf }, context.isFrom1904);
    if (reading.value !== null) context.onDay(reading.value);
    return reading;
  };
