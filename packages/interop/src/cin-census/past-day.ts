import type { Day } from '@waymark/contracts';
import type { Reading } from '../rules/finding.ts';
import { readDay } from '../rules/read-day.ts';

/** The rule for the date of something that has happened by `asOf`; `label` begins a sentence. */
export const pastDay =
  (label: string, severity: 'error' | 'warning', asOf: Day) =>
  (text: string): Reading<Day> =>
    readDay(text, { label, severity, notAfter: asOf });
