import type { Day, Instant } from '@waymark/contracts';
import { readTime } from '@waymark/ui';
import { dayGiven } from '../../family/date-field.tsx';
import { type ConcernValues, instantAt } from './concern-values.ts';

/** `true`, or why what was entered cannot stand; the form shows it beside the field. */
type Judgement = true | string;

/** When it was seen or heard: a time of that day, not in the future. */
export const checkSeenAt = (typed: string, seenOn: Day, now: Instant): Judgement => {
  const reading = readTime(typed, 'Time it was seen or heard');
  if ('problem' in reading) return reading.problem.message;
  const at = instantAt(seenOn, typed);
  if (at === undefined) return 'The clocks changed then: enter a time that the clock showed';
  return at <= now || 'Time it was seen or heard must be in the past';
};

/** When it was spoken of: not before it was seen or heard, since that was about something else, and not in the future. */
export const checkSpokenAt = (typed: string, values: ConcernValues, seenOn: Day, now: Instant): Judgement => {
  const reading = readTime(typed, 'Time you spoke');
  if ('problem' in reading) return reading.problem.message;
  const day = dayGiven(values.spoken.day);
  // A day that is none has words of its own.
  if (day === undefined) return true;
  const at = instantAt(day, typed);
  if (at === undefined) return 'The clocks changed then: enter a time that the clock showed';
  if (at > now) return 'Time you spoke must be in the past: speak to somebody first, then record it';
  const seenAt = instantAt(seenOn, values.at);
  return seenAt === undefined || at >= seenAt || 'Time you spoke must be after it was seen or heard';
};
