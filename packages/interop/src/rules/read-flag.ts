import { aWarning, type Reading, read, unread } from './finding.ts';

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** A yes or no as XML writes it: `true`, `1`, `false`, `0`. Anything else: warning `flag-not-recognised`. */
export const readFlag = (text: string, label: string): Reading<boolean> => {
  const value = truths.get(text.toLowerCase());
  if (value !== undefined) return read(value);
  return unread(aWarning('flag-not-recognised', `${label} is neither true (1) nor false (0); it was left out.`));
};
