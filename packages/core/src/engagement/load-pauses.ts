import type { Id, Instant } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, inArray } from 'drizzle-orm';
import { enrolmentPauses } from '../enrolments/tables.ts';
import { groupedByEnrolment } from './grouped-by-enrolment.ts';
import type { Pause } from './rules/attendance-fact.ts';

/** Pauses of enrolments as they stood at an instant; `asker` as in `loadAttendance`. */
export const loadPauses = async (
  db: ReadDb,
  enrolmentIds: readonly Id[],
  { asAt, asker }: { readonly asAt: Instant; readonly asker?: Asker },
): Promise<ReadonlyMap<Id, readonly Pause[]>> => {
  if (enrolmentIds.length === 0) return new Map();
  const rows = await db
    .select({
      enrolmentId: enrolmentPauses.enrolmentId,
      from: enrolmentPauses.from,
      to: enrolmentPauses.to,
      reason: enrolmentPauses.pauseReason,
    })
    .from(enrolmentPauses)
    .where(
      and(
        inArray(enrolmentPauses.enrolmentId, [...enrolmentIds]),
        live(enrolmentPauses, asAt),
        asker === undefined ? undefined : visible(enrolmentPauses, asker),
      ),
    )
    .orderBy(asc(enrolmentPauses.from), asc(enrolmentPauses.id));
  return groupedByEnrolment(rows, ({ from, to, reason }) => ({ from, to, reason }));
};
