import type { Day } from '@waymark/contracts';
import { anError, aWarning, type Reading, read, readWith, unread } from '../rules/finding.ts';

/** What is known of the day on which lists hold; they do not say it themselves. */
export interface ListsDates {
  /** As whoever gives the file says. */
  readonly stated: Day | null;
  /** The day on which the workbook was saved last. */
  readonly savedOn: Day | null;
}

/**
 * The day on which lists hold (domain.md E18): as stated, or the day on which the workbook was saved, or the day of
 * reading, each with a warning. A stated day in the future is an error, `as-at-in-future`.
 */
export const chooseListsDay = ({ stated, savedOn }: ListsDates, asOf: Day): Reading<Day> => {
  if (stated !== null) {
    return stated <= asOf
      ? read(stated)
      : unread(anError('as-at-in-future', 'The day on which the lists hold lies in the future.'));
  }
  if (savedOn !== null && savedOn <= asOf) {
    const message = 'Nobody said on which day the lists hold; the day on which the workbook was last saved was taken.';
    return readWith(savedOn, 'as-at-from-file', message);
  }
  return readWith(asOf, 'as-at-today', 'Nobody said on which day the lists hold, so today was taken.');
};

/** Children on plans are seen every few weeks, so lists whose newest date is older than this hold on an earlier day. */
const usualDays = 92;

/** Whether the newest date in the lists fits the day on which they are said to hold. */
export const checkListsDay = (asAt: Day, newest: Day | null) => {
  if (newest === null) return [];
  if (newest > asAt) {
    const message = 'The lists hold dates after the day on which they are said to hold; is that day right?';
    return [aWarning('as-at-before-dates', message)];
  }
  const { days } = Temporal.PlainDate.from(newest).until(Temporal.PlainDate.from(asAt));
  if (days <= usualDays) return [];
  const message =
    'The newest date in the lists is more than three months before the day on which they are said to hold; is that day right?';
  return [aWarning('as-at-long-after-dates', message)];
};
