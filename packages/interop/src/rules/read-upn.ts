import { upnProblem } from '@waymark/contracts';
import { aWarning, type Reading, read, unread } from './finding.ts';

/**
 * A unique pupil number: a letter, eleven digits, and a digit or (in a temporary number) a letter; never I, O or S.
 * A temporary number's check letter is not examined. Unusable: warnings `upn-format`, `upn-check-letter`; a number
 * that fails them identifies nobody, so it is not taken.
 */
export const readUpn = (text: string, label: string): Reading<string> => {
  const upn = text.toUpperCase();
  const problem = upnProblem(upn);
  if (problem === 'upn-format') {
    return unread(aWarning('upn-format', `${label} is not a letter followed by twelve digits; it was left out.`));
  }
  if (problem === 'upn-check-letter') {
    const message = `The first letter of ${label} does not fit its digits, so one sign is wrong; it was left out.`;
    return unread(aWarning('upn-check-letter', message));
  }
  return read(upn);
};
