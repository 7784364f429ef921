import type { Id, Instant } from '@waymark/contracts';
import { barred, inScope, type ReadDb, visible } from '@waymark/database';
import { and, eq, notExists, or, type SQL } from 'drizzle-orm';
import { memberships } from '../families/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { reports, reportVersions } from './tables.ts';

interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: Instant;
}

/** Someone in conflict with anyone of the family has no version of its reports, addressed or not (S47). */
const hasNoConflict = (db: ReadDb, staffId: Id): SQL =>
  notExists(
    db
      .select({ personId: barred.personId })
      .from(barred)
      .innerJoin(memberships, eq(memberships.personId, barred.personId))
      .where(and(eq(barred.staffId, staffId), eq(memberships.familyId, reports.familyId))),
  );

/** What the asker may open: versions addressed to him or her, and those of reports he or she wrote and may still read. */
export const versionsInReach = ({ handle: { db }, actor, now }: Asked): SQL | undefined => {
  const who = { staffId: actor.staffId, now };
  const addressed = eq(reportVersions.recipientStaffId, actor.staffId);
  const written = and(
    eq(reports.authorId, actor.staffId),
    inScope(reports.familyId, who),
    visible(reportVersions, who),
  );
  return and(or(addressed, written), hasNoConflict(db, actor.staffId));
};

/** One frozen version; `undefined` when unknown, not made for the asker, or of a family out of reach. */
export const versionInReach = async (asked: Asked, wanted: { readonly reportId: Id; readonly recipientId: Id }) => {
  const [row] = await asked.handle.db
    .select({
      reportId: reportVersions.reportId,
      versionId: reportVersions.id,
      personId: reportVersions.personId,
      recipientKind: reportVersions.recipientKind,
      recipientPersonId: reportVersions.recipientPersonId,
      recipientStaffId: reportVersions.recipientStaffId,
      madeAt: reportVersions.madeAt,
      hash: reportVersions.hash,
      html: reportVersions.html,
    })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(
      and(
        eq(reportVersions.reportId, wanted.reportId),
        or(
          eq(reportVersions.recipientStaffId, wanted.recipientId),
          eq(reportVersions.recipientPersonId, wanted.recipientId),
        ),
        versionsInReach(asked),
      ),
    );
  return row;
};
