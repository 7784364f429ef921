import type { Instant } from '@waymark/contracts';
import { type DateValue, readDate, readTime } from '@waymark/ui';
import { type DetailValues, noticeAtOf } from './detail-values.ts';

/** `true`, or why what was entered cannot stand; the form shows it beside the field. */
type Judgement = true | string;

/** Minutes present: a whole number, no longer than the session. */
export const checkMinutes = (typed: string, sessionMinutes: number): Judgement => {
  const text = typed.trim();
  if (text === '') return true;
  if (!/^\d{1,3}$/.test(text)) return 'Minutes must be a whole number, like 90';
  return Number(text) <= sessionMinutes || `Minutes must be ${sessionMinutes} or fewer: the session was that long`;
};

const noParts = (day: DateValue): boolean =>
  day === '' || (typeof day !== 'string' && day.day + day.month + day.year === '');

/** The day we were told: none, or a real one that a time goes with. */
export const checkNoticeDay = (day: DateValue, { noticeTime }: DetailValues): Judgement => {
  if (noParts(day)) return noticeTime.trim() === '' || 'Enter the day we were told';
  if (typeof day === 'string') return true;
  const reading = readDate(day, 'Day we were told');
  return 'problem' in reading ? reading.problem.message : true;
};

/** The time we were told: none, or a real one, not in the future. */
export const checkNoticeTime = (time: string, values: DetailValues, now: Instant): Judgement => {
  if (time.trim() === '') return noParts(values.noticeDay) || 'Enter the time we were told';
  const reading = readTime(time, 'Time we were told');
  if ('problem' in reading) return reading.problem.message;
  try {
    const at = noticeAtOf(values);
    return at === undefined || at <= now || 'The time we were told must be in the past';
  } catch {
    return 'The clocks changed then: enter a time that the clock showed';
  }
};
