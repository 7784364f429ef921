import type { EnrolmentView, Id } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, desc, eq } from 'drizzle-orm';
import { groups } from '../groups/tables.ts';
import { staff } from '../staff/tables.ts';
import { groupMoves } from './tables.ts';

/** From which groups a person was moved, newest first. */
export const movesOf = async (db: ReadDb, enrolmentId: Id, who: Asker): Promise<EnrolmentView['groupMoves']> =>
  await db
    .select({ from: groups.title, movedAt: groupMoves.movedAt, by: staff.name, why: groupMoves.why })
    .from(groupMoves)
    .innerJoin(groups, eq(groups.id, groupMoves.fromGroupId))
    .leftJoin(staff, eq(staff.id, groupMoves.movedBy))
    .where(and(eq(groupMoves.enrolmentId, enrolmentId), visible(groupMoves, who)))
    .orderBy(desc(groupMoves.movedAt), desc(groupMoves.id));
