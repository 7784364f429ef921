import type { Day } from '@waymark/contracts';
import { checkBirth } from '../rules/check-birth.ts';
import { checkDeath } from '../rules/check-death.ts';
import { anError } from '../rules/finding.ts';
import { readDay } from '../rules/read-day.ts';
import { type CensusElement, textOf } from './census-element.ts';
import { pastDay } from './past-day.ts';
import type { ReadingContext } from './reading-context.ts';
import type { RecordNotes } from './record-notes.ts';

export interface BirthAndDeath {
  readonly birthDate: Day | null;
  readonly expectedBirthDate: Day | null;
  readonly deathDate: Day | null;
}

const noBirth = anError(
  'birth-date-missing',
  'The child has neither a birth date nor an expected birth date (census rule 8525).',
);

/** The dates in `ChildIdentifiers`; one of the two birth dates is there, or an error was noted. */
export const readBirthAndDeath = (at: CensusElement, record: RecordNotes, context: ReadingContext): BirthAndDeath => {
  const { asOf, asAt } = context;
  const born = textOf(at, 'PersonBirthDate') !== '';
  const expected = textOf(at, 'ExpectedPersonBirthDate') !== '';
  if (!born && !expected) record.note([noBirth], at, 'PersonBirthDate');
  const stated = {
    birthDate: record.value(at, 'PersonBirthDate', pastDay('The birth date', 'error', asOf)),
    expectedBirthDate: record.value(at, 'ExpectedPersonBirthDate', (text) =>
      readDay(text, { label: 'The expected birth date', severity: born ? 'warning' : 'error', notAfter: null }),
    ),
  };
  const birth = checkBirth(stated, asAt);
  record.note(birth.onBirthDate, at, 'PersonBirthDate');
  record.note(birth.onExpectedDate, at, 'ExpectedPersonBirthDate');
  const deathDate = record.value(at, 'PersonDeathDate', pastDay('The date of death', 'error', asOf));
  record.note(checkDeath(deathDate, birth.birthDate), at, 'PersonDeathDate');
  return { birthDate: birth.birthDate, expectedBirthDate: birth.expectedBirthDate, deathDate };
};
