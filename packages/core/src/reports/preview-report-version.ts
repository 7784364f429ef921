import {
  AppError,
  previewReportVersionInput,
  type ReportRecipientInput,
  recipientIdOf,
  reportVersionPreview,
  sharingDecision,
  versionFor,
} from '@waymark/contracts';
import { defineRead } from '../verbs/declaration.ts';
import { assembleReport } from './assemble-report.ts';
import { type ReportInReach, reportOfAuthor } from './report-in-reach.ts';
import { readStored } from './stored-draft.ts';

/** The row as if this recipient were its only one; nothing is kept of it. */
const triedOn = (row: ReportInReach): ReportInReach => {
  const stored = readStored(row.texts);
  return { ...row, texts: { ...stored, draft: { ...stored.draft, recipients: [] } } };
};

/** One recipient's version as it would be now, for the author: what they would read, and what is withheld and why. */
export const previewReportVersion = defineRead({
  name: 'preview-report-version',
  summary: 'One recipient’s version of a report as it would be now.',
  permission: 'core.report.write',
  route: { method: 'POST', path: '/reports/:reportId/preview' },
  input: previewReportVersionInput,
  output: reportVersionPreview,
  sample: (world) => ({
    reportId: world.reportId,
    recipient: { kind: 'parent', personId: world.fatherId, childIds: [world.childId], knowsOfUnborn: false },
  }),
  subject: (asked, { reportId }) => reportOfAuthor(asked, reportId),
  run: async ({ reader, actor, subject, programmes, documents }, { reportId, recipient }) => {
    if (subject.state !== 'draft')
      throw new AppError('conflict', 'report-signed', { message: 'This report is signed: its versions are frozen' });
    const wanted: ReportRecipientInput = recipient;
    const { report } = await assembleReport({ handle: reader, actor, programmes, documents }, triedOn(subject), [
      wanted,
    ]);
    const found = report.recipients.find(({ kind, id }) => kind === wanted.kind && id === recipientIdOf(wanted));
    const about = report.subjects.map(({ person }) => person);
    if (found === undefined) return { reportId, about, version: null, withheld: [], html: null };
    const { isVersionMade, withheld } = sharingDecision(report, found);
    const version = isVersionMade ? versionFor(report, found) : null;
    return { reportId, about, version, withheld, html: version === null ? null : documents.renderHtml(version) };
  },
  opened: (view) => ({ records: [view.reportId], persons: view.about }),
});
