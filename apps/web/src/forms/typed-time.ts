import { readTime } from '@waymark/ui';

/** Checks a time as typed; the words begin with `subject`. For the validation of a field. */
export const checkTime =
  (subject: string) =>
  (typed: string): true | string => {
    const reading = readTime(typed, subject);
    return 'problem' in reading ? reading.problem.message : true;
  };

/** The time a form holds, `HH:MM`; only for a form that passed its checks. */
export const timeGiven = (typed: string): string => {
  const reading = readTime(typed, 'Time');
  if ('problem' in reading) throw new Error('the form sent what it had not checked');
  return reading.time;
};
