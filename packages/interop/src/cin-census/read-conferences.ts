import { checkConferenceDay } from '../rules/check-conference-day.ts';
import type { StagedConference } from '../staging/staged-child.ts';
import { all, type CensusElement, first } from './census-element.ts';
import { pastDay } from './past-day.ts';
import { placeOf, type ReadingContext } from './reading-context.ts';
import { startRecord } from './record-notes.ts';

/** Initial child protection conferences of one `CINdetails` element, with and without a section 47 enquiry. */
export const readConferences = (details: CensusElement, context: ReadingContext): StagedConference[] => {
  const held: StagedConference[] = [];
  for (const at of [details, ...all(details, 'Section47')]) {
    const element = first(at, 'DateOfInitialCPC');
    const record = startRecord(context.notes);
    const rule = pastDay('The date of the initial child protection conference', 'error', context.asOf);
    const heldOn = record.read(element, rule);
    if (element === null || heldOn === null) continue;
    record.note(checkConferenceDay(heldOn), element);
    if (!held.some((conference) => conference.heldOn === heldOn)) held.push({ heldOn, ...placeOf(element, context) });
  }
  return held;
};
