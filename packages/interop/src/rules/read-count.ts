import { aWarning, type Reading, read, unread } from './finding.ts';

/** A number of things, 0 to 99. Anything else: warning `count-not-recognised`. */
export const readCount = (text: string, label: string): Reading<number> => {
  if (/^\d{1,2}$/.test(text)) return read(Number(text));
  return unread(aWarning('count-not-recognised', `${label} is not a whole number from 0 to 99; it was left out.`));
};
