import type { Id, Instant } from '@waymark/contracts';
import { inScope, type ReadDb } from '@waymark/database';
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { reportChildren, reports, reportVersions } from './tables.ts';
import { versionsInReach } from './version-in-reach.ts';

interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: Instant;
}

export interface ReportChild {
  readonly personId: Id;
  readonly name: string;
}

/**
 * The children each report is about, eldest first (D2): for whoever a version is addressed to, since each stands in it,
 * and for the author while the family is his or hers to work with. Nothing for any other report.
 */
export const childrenOfReports = async (
  { handle, actor, now }: Asked,
  reportIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly ReportChild[]>> => {
  if (reportIds.length === 0) return new Map();
  const { db } = handle;
  const written = and(eq(reports.authorId, actor.staffId), inScope(reports.familyId, { staffId: actor.staffId, now }));
  const addressed = and(eq(reportVersions.recipientStaffId, actor.staffId), versionsInReach({ handle, actor, now }));
  const rows = await db
    .selectDistinct({
      reportId: reports.id,
      personId: persons.id,
      knownAs: persons.knownAs,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      dateOfBirth: persons.dateOfBirth,
    })
    .from(reportChildren)
    .innerJoin(reports, eq(reports.id, reportChildren.reportId))
    .innerJoin(persons, eq(persons.id, reportChildren.personId))
    .leftJoin(reportVersions, eq(reportVersions.reportId, reports.id))
    .where(and(inArray(reports.id, [...new Set(reportIds)]), or(written, addressed)))
    .orderBy(asc(persons.dateOfBirth), asc(persons.id));
  return new Map(
    [...Map.groupBy(rows, ({ reportId }) => reportId)].map(([reportId, children]) => [
      reportId,
      children.map((child) => ({ personId: child.personId, name: fullName(child) })),
    ]),
  );
};
