import { readFlag } from '../rules/read-flag.ts';
import type { StagedReferral } from '../staging/staged-child.ts';
import type { CensusElement } from './census-element.ts';
import { pastDay } from './past-day.ts';
import { placeOf, type ReadingContext } from './reading-context.ts';
import { startRecord } from './record-notes.ts';

/** The referral with which one `CINdetails` element begins. */
export const readReferral = (details: CensusElement, context: ReadingContext): StagedReferral => {
  const record = startRecord(context.notes);
  const { asOf } = context;
  record.noteRepeats(details, 'warning');
  return {
    receivedOn: record.value(details, 'CINreferralDate', pastDay('The referral date', 'warning', asOf)),
    closedOn: record.value(details, 'CINclosureDate', pastDay('The closure date', 'warning', asOf)),
    noFurtherAction: record.value(details, 'ReferralNFA', (text) => readFlag(text, 'ReferralNFA')),
    ...placeOf(details, context),
  };
};
