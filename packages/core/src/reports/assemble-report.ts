import {
  AppError,
  checkReport,
  dayOf,
  type Id,
  type Report,
  type ReportDraft,
  type ReportFinding,
  type ReportRecipientInput,
} from '@waymark/contracts';
import type { Reader } from '@waymark/database';
import type { Programmes } from '../programmes/programmes.ts';
import type { Actor } from '../verbs/actor.ts';
import type { DocumentMaker } from './document-maker.ts';
import { type FamilyFacts, loadFamily } from './load/load-family.ts';
import { knowingOfUnborn, loadRecipients } from './load/load-recipients.ts';
import { loadReportFacts } from './load/load-report-facts.ts';
import { loadReportStaff } from './load/report-staff.ts';
import { unplacedBlocks } from './model/apply-draft.ts';
import { buildReport, factSections } from './model/build-report.ts';
import { type OfferedText, offeredTexts } from './model/restricted-texts.ts';
import type { ReportInReach } from './report-in-reach.ts';
import { readStored } from './stored-draft.ts';

/** Where and for whom a report is assembled: the read connection for the screen, the unit for the verb that signs. */
export interface AssembleContext {
  readonly handle: Reader;
  readonly actor: Actor;
  readonly programmes: Programmes;
  readonly documents: DocumentMaker;
}

export interface AssembledReport {
  readonly report: Report;
  readonly draft: ReportDraft;
  readonly family: FamilyFacts;
  readonly findings: readonly ReportFinding[];
  readonly canSign: boolean;
  readonly offers: readonly OfferedText[];
  readonly unplaced: readonly string[];
}

/** What the checks are told: every child of the family, so that none is left out (D2). */
const checked = (report: Report, children: readonly Id[]) => checkReport(report, { children, forbidden: [] });

/** Builds a report anew from the facts as at now and checks it; `extra` is a recipient that is only tried. */
export const assembleReport = async (
  { handle, actor, programmes, documents }: AssembleContext,
  row: ReportInReach,
  extra: readonly ReportRecipientInput[] = [],
): Promise<AssembledReport> => {
  const { draft: written, days } = readStored(row.texts);
  const draft = { ...written, recipients: [...written.recipients, ...extra] };
  const who = { staffId: actor.staffId, now: handle.now };
  const { reportId, familyId, from, to, meetingId, childIds } = row;
  const asked = { handle, who, programmes, reportId, familyId, period: { from, to } };
  const family = await loadFamily(asked);
  const author = (await loadReportStaff(handle, [actor.staffId], ['lead-practitioner', 'team-manager'])).get(
    actor.staffId,
  );
  if (author === undefined) throw new AppError('not-found', 'not-found');
  const recipients = await loadRecipients(handle, draft.recipients, { people: family.people, childIds });
  const { isDemonstration } = documents;
  const facts = await loadReportFacts(asked, family, { author, isDemonstration, meetingId, childIds, recipients });
  if (facts.children.length === 0)
    throw new AppError('conflict', 'no-child-in-reach', { message: 'No child of this report is yours to see' });
  const today = dayOf(handle.now);
  const report = buildReport(facts, {
    draft,
    recipients,
    knowOfUnborn: knowingOfUnborn(draft),
    madeOn: (key) => days[key] ?? today,
  });
  const { findings, canSign } = checked(report, family.childIds);
  const offers = offeredTexts(factSections(facts));
  const offered = new Set(offers.map(({ block }) => block));
  const unplaced = unplacedBlocks(report.sections, draft).filter((block) => !offered.has(block));
  return { report, draft: written, family, findings, canSign, offers, unplaced };
};
