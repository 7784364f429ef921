import { dayOf, type Id, type ReportRecipient, type ReportStaff } from '@waymark/contracts';
import type { ReportFacts } from '../model/report-facts.ts';
import { loadAlerts } from './load-alerts.ts';
import { loadChangesSought } from './load-changes-sought.ts';
import { loadCircumstances, loadContacts, loadMeetings, loadReviews } from './load-dated.ts';
import type { FamilyFacts } from './load-family.ts';
import { loadObservations } from './load-observations.ts';
import { loadProgrammeParts } from './load-programme-parts.ts';
import type { ReportAsked } from './report-asked.ts';

/** What the facts of a report are read for. */
export interface FactsWanted {
  readonly author: ReportStaff;
  readonly isDemonstration: boolean;
  readonly meetingId: Id | null;
  readonly childIds: readonly Id[];
  readonly recipients: readonly ReportRecipient[];
}

/** Reads everything a report is made from, as at now, within what its author may see; each row at its own level. */
export const loadReportFacts = async (
  asked: ReportAsked,
  { people, places, childIds: ofFamily }: FamilyFacts,
  { author, isDemonstration, meetingId, childIds, recipients }: FactsWanted,
): Promise<ReportFacts> => {
  const children = ofFamily.filter((childId) => childIds.includes(childId));
  const personIds = people.map(({ personId }) => personId);
  const meetings = await loadMeetings(asked, children);
  return {
    reportId: asked.reportId,
    asAt: asked.who.now,
    period: asked.period,
    meeting: meetings.find((meeting) => meeting.meetingId === meetingId) ?? null,
    author,
    isDemonstration,
    children,
    people,
    circumstances: await loadCircumstances(asked, personIds),
    alerts: await loadAlerts(asked, { personIds, childIds: children }),
    changesSought: await loadChangesSought(asked, children),
    contacts: await loadContacts(asked, children),
    observations: await loadObservations(asked, personIds),
    meetings,
    planReviews: await loadReviews(asked, children, dayOf(asked.who.now)),
    programmeParts: await loadProgrammeParts(asked, places, { childIds: children, recipients }),
  };
};
