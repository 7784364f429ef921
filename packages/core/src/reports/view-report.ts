import {
  checkReport,
  type Report,
  type ReportView,
  reportSchema,
  reportView,
  sharingDecision,
  viewReportInput,
} from '@waymark/contracts';
import { visible } from '@waymark/database';
import { and, asc, eq } from 'drizzle-orm';
import { defineRead, type ReadContext } from '../verbs/declaration.ts';
import { assembleReport } from './assemble-report.ts';
import { recipientOfRow } from './recipient-of-row.ts';
import { type ReportInReach, reportOfAuthor } from './report-in-reach.ts';
import { readStored } from './stored-draft.ts';
import { reportVersions } from './tables.ts';

/** A report for its author: built anew from the facts as at now with what the checks find, or, once signed, frozen. */
export const viewReport = defineRead({
  name: 'view-report',
  summary: 'A report for its author: the model, what the checks find, what is withheld from whom.',
  permission: 'core.report.view',
  route: { method: 'GET', path: '/reports/:reportId' },
  input: viewReportInput,
  output: reportView,
  sample: (world) => ({ reportId: world.reportId }),
  subject: (asked, { reportId }) => reportOfAuthor(asked, reportId),
  run: async (context): Promise<ReportView> =>
    context.subject.state === 'draft' ? await anew(context) : await frozen(context),
  opened: (view) => ({ records: [view.reportId], persons: view.report.people.map(({ id }) => id) }),
});

type Context = ReadContext<ReportInReach>;

const withheldFrom = (report: Report): ReportView['withheld'] =>
  report.recipients.map((recipient) => {
    const { isVersionMade, withheld } = sharingDecision(report, recipient);
    return { recipient: { kind: recipient.kind, id: recipient.id }, isVersionMade, parts: withheld };
  });

const rowOf = ({ reportId, familyId, version, state }: ReportInReach) => ({ reportId, familyId, version, state });

const anew = async ({ reader, actor, subject, programmes, documents }: Context): Promise<ReportView> => {
  const made = await assembleReport({ handle: reader, actor, programmes, documents }, subject);
  return {
    ...rowOf(subject),
    draft: made.draft,
    report: made.report,
    findings: [...made.findings],
    canSign: made.canSign,
    withheld: withheldFrom(made.report),
    offers: made.offers.map(({ section, block, title, level }) => ({ section, block, title, level })),
    unplaced: [...made.unplaced],
    signed: null,
  };
};

/** The model stands in the snapshot; nothing of it is read again. */
const frozen = async ({ reader, actor, now, subject }: Context): Promise<ReportView> => {
  const { snapshot, hash, signedAt, reportId } = subject;
  if (snapshot === null || hash === null || signedAt === null) throw new Error('A signed report has no snapshot');
  const report = reportSchema.parse(JSON.parse(snapshot));
  const children = report.subjects.map(({ person }) => person);
  const rows = await reader.db
    .select({
      recipientKind: reportVersions.recipientKind,
      recipientPersonId: reportVersions.recipientPersonId,
      recipientStaffId: reportVersions.recipientStaffId,
      hash: reportVersions.hash,
    })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), visible(reportVersions, { staffId: actor.staffId, now })))
    .orderBy(asc(reportVersions.id));
  return {
    ...rowOf(subject),
    draft: readStored(subject.texts).draft,
    report,
    findings: [...checkReport(report, { children, forbidden: [] }).findings],
    canSign: false,
    withheld: withheldFrom(report),
    offers: [],
    unplaced: [],
    signed: { at: signedAt, hash, versions: rows.map((row) => ({ recipient: recipientOfRow(row), hash: row.hash })) },
  };
};
