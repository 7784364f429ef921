import { aWarning } from '../rules/finding.ts';
import { readUpn } from '../rules/read-upn.ts';
import { readUpnUnknownReason } from '../rules/read-upn-unknown-reason.ts';
import { type CensusElement, textOf } from './census-element.ts';
import type { RecordNotes } from './record-notes.ts';

export interface Upns {
  readonly upn: string | null;
  readonly formerUpn: string | null;
  readonly upnUnknownReason: string | null;
}

const both = aWarning('upn-and-reason', 'A UPN is given and also a reason why it is unknown; one of them is wrong.');

/** The unique pupil numbers in `ChildIdentifiers`. */
export const readUpns = (at: CensusElement, record: RecordNotes): Upns => {
  const upn = record.value(at, 'UPN', (text) => readUpn(text, 'the UPN'));
  const formerUpn = record.value(at, 'FormerUPN', (text) => readUpn(text, 'the former UPN'));
  const upnUnknownReason = record.value(at, 'UPNunknown', readUpnUnknownReason);
  if (textOf(at, 'UPN') !== '' && textOf(at, 'UPNunknown') !== '') record.note([both], at, 'UPNunknown');
  return { upn, formerUpn, upnUnknownReason };
};
