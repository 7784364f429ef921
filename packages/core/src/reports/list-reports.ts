import { type Id, listReportsInput, reportsListed } from '@waymark/contracts';
import { inScope } from '@waymark/database';
import { and, desc, eq } from 'drizzle-orm';
import { meetings } from '../meetings/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { childrenOfReports } from './children-of-reports.ts';
import { referenceOf } from './model/build-report.ts';
import { reports, reportVersions } from './tables.ts';
import { versionsInReach } from './version-in-reach.ts';

/** Reports the asker wrote, of families he or she still works with, and versions addressed to the asker. */
export const listReports = defineRead({
  name: 'list-reports',
  summary: 'Reports the asker wrote, and versions addressed to the asker.',
  permission: 'core.report.view',
  route: { method: 'GET', path: '/reports' },
  input: listReportsInput,
  output: reportsListed,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const who = { staffId: actor.staffId, now };
    const written = await reader.db
      .select({
        reportId: reports.id,
        familyId: reports.familyId,
        kind: reports.kind,
        state: reports.state,
        from: reports.from,
        to: reports.to,
        meetingKind: meetings.kind,
        meetingAt: meetings.startsAt,
        startedAt: reports.startedAt,
        signedAt: reports.signedAt,
      })
      .from(reports)
      .leftJoin(meetings, eq(meetings.id, reports.meetingId))
      .where(and(eq(reports.authorId, actor.staffId), inScope(reports.familyId, who)))
      .orderBy(desc(reports.startedAt), desc(reports.id))
      .limit(200);
    const addressed = await reader.db
      .select({
        reportId: reportVersions.reportId,
        recipientId: reportVersions.recipientStaffId,
        kind: reports.kind,
        madeAt: reportVersions.madeAt,
      })
      .from(reportVersions)
      .innerJoin(reports, eq(reports.id, reportVersions.reportId))
      .where(and(eq(reportVersions.recipientStaffId, actor.staffId), versionsInReach({ handle: reader, actor, now })))
      .orderBy(desc(reportVersions.madeAt), desc(reportVersions.id))
      .limit(200);
    const children = await childrenOfReports(
      { handle: reader, actor, now },
      [...written, ...addressed].map(({ reportId }) => reportId),
    );
    const childrenOf = (reportId: Id) => [...(children.get(reportId) ?? [])];
    return {
      written: written.map(({ meetingKind, meetingAt, ...row }) => ({
        ...row,
        reference: referenceOf(row.reportId),
        children: childrenOf(row.reportId),
        meeting: meetingKind === null || meetingAt === null ? null : { kind: meetingKind, startsAt: meetingAt },
      })),
      addressed: addressed.map((row) => ({
        ...row,
        recipientId: row.recipientId ?? actor.staffId,
        reference: referenceOf(row.reportId),
        children: childrenOf(row.reportId),
      })),
    };
  },
  opened: ({ written, addressed }) => {
    const named = [...written, ...addressed];
    return {
      records: named.map(({ reportId }) => reportId),
      persons: named.flatMap(({ children }) => children.map(({ personId }) => personId)),
    };
  },
});
