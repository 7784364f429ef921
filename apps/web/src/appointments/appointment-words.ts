import {
  type AppointmentView,
  adultMarkLabels,
  cancelledByLabels,
  childMarkLabels,
  dayOf,
  type Instant,
  type MarkCode,
} from '@waymark/contracts';
import { formatDayWithWeekday, formatTime } from '@waymark/ui';

const labels: Readonly<Record<string, string>> = { ...childMarkLabels, ...adultMarkLabels };

export const markLabel = (code: MarkCode): string => labels[code] ?? code;

/** "Tuesday 20 January 2026, 2pm". */
export const whenWords = ({ startsAt }: Pick<AppointmentView, 'startsAt'>): string =>
  `${formatDayWithWeekday(dayOf(startsAt))}, ${formatTime(startsAt)}`;

/** What came of an appointment; nothing recorded is never read as attended. */
export const outcomeWords = ({ mark, endsAt }: AppointmentView, now: Instant): string => {
  if (mark === null) return endsAt <= now ? 'Not recorded' : 'Booked';
  const by = mark.cancelledBy === null ? '' : `, by: ${cancelledByLabels[mark.cancelledBy].toLowerCase()}`;
  return `${markLabel(mark.code)}${by}`;
};
