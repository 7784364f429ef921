import { AppError, type Report, reportSigned, sharingDecision, signReportInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { type AssembledReport, assembleReport } from './assemble-report.ts';
import { checkRecipients } from './check-recipients.ts';
import { freezeVersions } from './freeze-versions.ts';
import { recordSharing } from './record-sharing.ts';
import { reportOfAuthor } from './report-in-reach.ts';
import { requireDraftVersion } from './require-draft.ts';
import { reports } from './tables.ts';

/**
 * Signs a report: built anew from the facts as at now, refused while a check stands (a gap in a programme's part is one
 * until it is accepted by name), then frozen: the model as canonical JSON with its SHA-256, each recipient's document
 * with its own, and every decision to share and not to share on record (E8, S25).
 */
export const signReport = defineVerb({
  name: 'sign-report',
  summary: 'Signs a report and freezes one document for each recipient.',
  permission: 'core.report.write',
  route: { method: 'POST', path: '/reports/:reportId/sign' },
  input: signReportInput,
  output: reportSigned,
  repeat: 'key',
  sample: (world) => ({
    reportId: world.reportId,
    version: 1,
    sharing: { basis: 'public-task', condition: 'safeguarding', consent: 'not-asked-other' },
  }),
  subject: (asked, { reportId }) => reportOfAuthor(asked, reportId),
  run: async ({ unit, actor, now, about, subject: row, programmes, documents }, { reportId, version, sharing }) => {
    requireDraftVersion(row, version, 'signed');
    const made = await assembleReport({ handle: unit, actor, programmes, documents }, row);
    const { people, childIds } = made.family;
    await checkRecipients(unit, made.draft.recipients, {
      people,
      childIds: row.childIds.filter((id) => childIds.includes(id)),
    });
    requireRecipients(made);
    requireSound(made);
    const report: Report = { ...made.report, signed: { by: made.report.author, at: now } };
    const snapshot = documents.canonicalJson(report);
    const hash = documents.hashOf(snapshot);
    await unit.db
      .update(reports)
      .set({ state: 'signed', signedAt: now, signedBy: actor.staffId, snapshot, hash, version: row.version + 1 })
      .where(eq(reports.id, reportId));
    const decisions = report.recipients.map((recipient) => ({
      recipient,
      decision: sharingDecision(report, recipient),
    }));
    const versions = await freezeVersions(unit, documents, report, decisions);
    const disclosureIds = await recordSharing(unit, actor, { report, decisions, sharing });
    about({
      records: [reportId, ...versions.map(({ versionId }) => versionId), ...disclosureIds],
      persons: [...report.subjects.map(({ person }) => person), ...versions.map(({ personId }) => personId)],
    });
    return { reportId, hash, versions: versions.map(({ personId: _personId, ...kept }) => kept) };
  },
});

const requireRecipients = ({ report, draft }: AssembledReport): void => {
  if (draft.recipients.length === 0)
    throw new AppError('conflict', 'no-recipient', { message: 'Choose who is to be given this report' });
  if (report.recipients.length !== draft.recipients.length)
    throw new AppError('conflict', 'recipient-gone', { message: 'A recipient is no longer in this family' });
};

/** Codes of what stands, never the words that were found. */
const requireSound = ({ findings, canSign }: AssembledReport): void => {
  if (canSign) return;
  const open = findings.filter(({ override }) => override === null);
  throw new AppError('conflict', 'checks-stand', {
    message: 'Something is to be settled before this report can be signed',
    facts: { findings: open.length, codes: [...new Set(open.map(({ code }) => code))] },
  });
};
