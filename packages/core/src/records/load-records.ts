import type { Id, Level } from '@waymark/contracts';
import { type Asker, type ReadDb, reach, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { programmeRecords } from './tables.ts';

/** Live documents of a place, and of its person before any place, that the asker may read; oldest first. */
export const loadRecords = async (
  db: ReadDb,
  place: { readonly enrolmentId: Id; readonly personId: Id; readonly programmeId: string },
  who: Asker,
) =>
  await db
    .select({
      recordId: programmeRecords.id,
      kind: programmeRecords.kind,
      sessionId: programmeRecords.sessionId,
      recordedAt: programmeRecords.recordedAt,
      recordedBy: staff.name,
      recorderId: programmeRecords.recordedBy,
      supersedes: programmeRecords.supersedes,
      document: programmeRecords.document,
    })
    .from(programmeRecords)
    .leftJoin(staff, eq(staff.id, programmeRecords.recordedBy))
    .where(
      and(
        eq(programmeRecords.personId, place.personId),
        eq(programmeRecords.programmeId, place.programmeId),
        or(eq(programmeRecords.enrolmentId, place.enrolmentId), isNull(programmeRecords.enrolmentId)),
        live(programmeRecords),
        visible(programmeRecords, who),
      ),
    )
    .orderBy(asc(programmeRecords.recordedAt), asc(programmeRecords.id));

/** The levels at which the asker may read someone: a count within a level that cannot be read would be wrong. */
export const levelsInReach = async (db: ReadDb, personId: Id, who: Asker): Promise<ReadonlySet<Level>> => {
  const rows = await db
    .selectDistinct({ level: reach.level })
    .from(reach)
    .where(and(eq(reach.staffId, who.staffId), eq(reach.personId, personId), gt(reach.until, who.now)));
  return new Set(rows.map((row) => row.level));
};
