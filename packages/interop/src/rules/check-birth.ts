import { addDays, type Day } from '@waymark/contracts';
import { anError, aWarning, type Finding } from './finding.ts';

/** A child's birth as a file states it, each date already known to be real. */
export interface BirthDates {
  readonly birthDate: Day | null;
  readonly expectedBirthDate: Day | null;
}

export interface CheckedBirth extends BirthDates {
  readonly onBirthDate: readonly Finding[];
  readonly onExpectedDate: readonly Finding[];
}

const oldestAge = 25;
const longestPregnancy = 300;

const ageOn = (birthDate: Day, day: Day): number =>
  Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;

/**
 * Which of a child's dates may be used. Someone over 25 on the file's date is an error (`child-over-25`), since either
 * the year or the record is wrong. A birth is expected within a year before the file's date and 300 days after it
 * (`expected-date-implausible`): an error where it is the only date, a warning beside a birth date.
 */
export const checkBirth = (dates: BirthDates, asAt: Day): CheckedBirth => {
  const { birthDate, expectedBirthDate } = dates;
  const onBirthDate: Finding[] = [];
  const onExpectedDate: Finding[] = [];
  if (birthDate !== null && ageOn(birthDate, asAt) > oldestAge) {
    const message = "The birth date makes this person older than 25 on the file's date; check the year.";
    onBirthDate.push(anError('child-over-25', message));
  }
  if (expectedBirthDate !== null && birthDate !== null) {
    const message =
      'Both a birth date and an expected birth date are given; the birth date was taken (census rule 8525).';
    onExpectedDate.push(aWarning('birth-and-expected-date', message));
  }
  const possible =
    expectedBirthDate === null ||
    (expectedBirthDate >= addDays(asAt, -366) && expectedBirthDate <= addDays(asAt, longestPregnancy));
  if (!possible) {
    const message = "The expected birth date is not near the file's date, so it cannot be right (census rule 8530).";
    onExpectedDate.push((birthDate === null ? anError : aWarning)('expected-date-implausible', message));
  }
  return { birthDate, expectedBirthDate: birthDate === null ? expectedBirthDate : null, onBirthDate, onExpectedDate };
};
