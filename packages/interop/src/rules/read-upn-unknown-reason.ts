import { aWarning, type Reading, read, unread } from './finding.ts';

/** Why a child has no unique pupil number: `UN1` to `UN99`. Unusable: warning `upn-unknown-reason`. */
export const readUpnUnknownReason = (text: string): Reading<string> => {
  const code = text.toUpperCase();
  if (/^UN[1-9]\d?$/.test(code)) return read(code);
  return unread(aWarning('upn-unknown-reason', 'The reason why the UPN is unknown is not one of the census codes.'));
};
