import { type NeedByReason, type NextStartView, needByReasonLabels, type WaitingRow } from '@waymark/contracts';
import { formatCount, formatDay, formatDays } from '@waymark/ui';

type Flag = WaitingRow['needByFlag'];

export interface NeedBy {
  readonly day: string;
  readonly why: NeedByReason;
}

/** "9 December 2026, release". */
export const needByWords = (needBy: NeedBy | null): string =>
  needBy === null ? 'No date' : `${formatDay(needBy.day)}, ${needByReasonLabels[needBy.why].toLowerCase()}`;

/** How the next start stands to the day it is needed by (S21); `undefined` where there is nothing to say. */
export const flagWords = (flag: Flag): string | undefined => {
  switch (flag.flag) {
    case 'too-late':
      return `The next start is ${formatDays(flag.daysLate)} too late`;
    case 'passed':
      return 'The day has passed';
    case 'no-start-planned':
      return `No start is planned; ${formatDays(flag.daysLeft)} left`;
    case 'in-time':
      return 'The next start is in time';
    case 'none':
      return undefined;
  }
};

/** Whether the flag is one to act on. */
export const isFlagged = ({ flag }: Flag): boolean => flag !== 'none' && flag !== 'in-time';

/** "Thursday group, 14 January 2027, 3 places left". */
export const nextStartWords = (next: NextStartView | null): string =>
  next === null
    ? 'No start is planned'
    : `${next.title}, ${formatDay(next.startsOn)}, ${formatCount(next.placesLeft, 'place', 'places')} left`;
