import { atLondon, type Day, type Instant } from '@waymark/contracts';
import { readTime } from '@waymark/ui';

/** The words for what is wrong with the time of a meeting on a day, or `true`. */
export const checkStart = (typed: string, day: Day | undefined): true | string => {
  const reading = readTime(typed, 'Time');
  if ('problem' in reading) return reading.problem.message;
  return day === undefined || startsAt(day, typed) !== undefined
    ? true
    : 'Time must be one that exists: the clocks go forward that night';
};

/** The instant of a day and a time as typed; `undefined` where there is none. */
export const startsAt = (day: Day, typed: string): Instant | undefined => {
  const reading = readTime(typed, 'Time');
  if ('problem' in reading) return undefined;
  try {
    return atLondon(day, reading.time);
  } catch {
    return undefined;
  }
};
