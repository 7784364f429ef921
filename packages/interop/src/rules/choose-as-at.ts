import type { Day } from '@waymark/contracts';
import { anError, aWarning, type Reading, unread } from './finding.ts';

/** What a file says about its own date; `null` where it says nothing usable. */
export interface FileDates {
  readonly referenceDate: Day | null;
  /** The day on which the file was made. */
  readonly preparedOn: Day | null;
}

/**
 * The day on which a file's statements hold (domain.md E18): its reference date, or the day it was made where the
 * reference date is missing or still to come. Without either, nothing in the file can be dated: `as-at-missing`.
 */
export const chooseAsAt = (dates: FileDates, asOf: Day): Reading<Day> => {
  const { referenceDate, preparedOn } = dates;
  if (referenceDate !== null && referenceDate <= asOf) return { value: referenceDate, findings: [] };
  if (preparedOn !== null && preparedOn <= asOf) {
    const code = referenceDate === null ? 'reference-date-missing' : 'reference-date-in-future';
    const why = referenceDate === null ? 'states no usable reference date' : 'has a reference date still to come';
    return {
      value: preparedOn,
      findings: [aWarning(code, `The header ${why}; the day the file was made is used instead.`)],
    };
  }
  return unread(
    anError('as-at-missing', 'The header states no usable reference date, so nothing in the file can be dated.'),
  );
};
