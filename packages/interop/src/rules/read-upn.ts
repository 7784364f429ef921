import { aWarning, type Reading, read, unread } from './finding.ts';
import { upnCheckLetter } from './upn-check-letter.ts';

const shape = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/**
 * A unique pupil number: a letter, eleven digits, and a digit or (in a temporary number) a letter; never I, O or S.
 * A temporary number's check letter is not examined. Unusable: warnings `upn-format`, `upn-check-letter`; a number
 * that fails them identifies nobody, so it is not taken.
 */
export const readUpn = (text: string, label: string): Reading<string> => {
  const upn = text.toUpperCase();
  if (!shape.test(upn)) {
    return unread(aWarning('upn-format', `${label} is not a letter followed by twelve digits; it was left out.`));
  }
  const expected = upnCheckLetter(upn.slice(1));
  if (expected !== null && expected !== upn[0]) {
    const message = `The first letter of ${label} does not fit its digits, so one sign is wrong; it was left out.`;
    return unread(aWarning('upn-check-letter', message));
  }
  return read(upn);
};
