import { checkBirth } from '../rules/check-birth.ts';
import { anError, aWarning } from '../rules/finding.ts';
import type { StagedChild } from '../staging/staged-child.ts';
import type { ListContext } from './list-context.ts';
import { matchDisability, matchEthnicity, matchGender } from './match-code.ts';
import { readListDay } from './read-list-day.ts';
import { type RowNotes, textOfValue } from './row-notes.ts';

/** A child as one row of a list states it. */
export type RowChild = Pick<StagedChild, 'birthDate' | 'expectedBirthDate' | 'sex' | 'ethnicity' | 'disabilities'>;

const noBirth = anError(
  'birth-date-missing',
  'The child has neither a birth date nor an expected birth date, so it cannot be told who it is.',
);
const noSex = aWarning('sex-missing', "The child's gender is not given.");

/** The template asks for −1 as the age of a child who is not yet born. */
const isUnborn = (record: RowNotes): boolean => /^(?:-1(?:\.0+)?|unborn)$/i.test(record.text('age'));

const readBirth = (record: RowNotes, context: ListContext): Pick<RowChild, 'birthDate' | 'expectedBirthDate'> => {
  const { asAt, isFrom1904 } = context;
  const given = record.given('birthDate');
  if (given === null) record.note([noBirth], 'birthDate');
  const stated = record.value('birthDate', (value) =>
    readListDay(value, { label: 'The date of birth', severity: 'error', notAfter: null }, isFrom1904),
  );
  // One column holds both dates: the template asks for the expected one where the child is not yet born.
  const isExpected = stated !== null && (stated > asAt || isUnborn(record));
  const checked = checkBirth(
    { birthDate: isExpected ? null : stated, expectedBirthDate: isExpected ? stated : null },
    asAt,
  );
  record.note([...checked.onBirthDate, ...checked.onExpectedDate], 'birthDate');
  return { birthDate: checked.birthDate, expectedBirthDate: checked.expectedBirthDate };
};

/** Reads whom a row is about, beside the council's id. */
export const readRowChild = (record: RowNotes, context: ListContext): RowChild => {
  const birth = readBirth(record, context);
  const sex = record.value('gender', (given) => matchGender(textOfValue(given)));
  if (record.text('gender') === '') record.note([noSex], 'gender');
  return {
    ...birth,
    sex,
    ethnicity: record.value('ethnicity', (given) => matchEthnicity(textOfValue(given))),
    disabilities: [...(record.value('disability', (given) => matchDisability(textOfValue(given))) ?? [])],
  };
};
