import { addDays, type Day, dayOf, type SessionCard, type TodayView } from '@waymark/contracts';
import { formatDay, formatDayWithWeekday } from '@waymark/ui';

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

const counted = (count: number, one: string, many: string): string =>
  `${small[count] ?? count} ${count === 1 ? one : many}`;

/** "Tuesday" for a day of the past week, "2 June 2026" before that. */
const shortDay = (day: Day, today: Day): string =>
  day > addDays(today, -7) ? (formatDayWithWeekday(day).split(' ', 1)[0] ?? day) : formatDay(day);

const unfinishedWords = (unfinished: readonly SessionCard[], today: Day): string => {
  const [oldest] = unfinished;
  if (oldest === undefined) return 'No register is waiting to be finished.';
  const from = shortDay(dayOf(oldest.startsAt), today);
  return unfinished.length === 1
    ? `One register from ${from} is not finished.`
    : `${counted(unfinished.length, 'register is', 'registers are')} not finished, the oldest from ${from}.`;
};

/** The page's answer in a line: "Two sessions today. One register from Tuesday is not finished." (ux.md, Today). */
export const todayWords = ({ today: sessions, unfinished }: TodayView, today: Day): string =>
  `${counted(sessions.length, 'session', 'sessions')} today. ${unfinishedWords(unfinished, today)}`;

/** "10 expected, 9 recorded, 1 still to record"; before anything is recorded, how many are expected. */
export const recordedWords = ({ expected, recorded }: Pick<SessionCard, 'expected' | 'recorded'>): string => {
  if (recorded === 0) return `${expected} expected`;
  if (recorded >= expected) return `${expected} expected, everyone recorded`;
  return `${expected} expected, ${recorded} recorded, ${expected - recorded} still to record`;
};
