import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { groupStaff } from '../groups/tables.ts';
import { notices } from '../notices/tables.ts';
import { offeringStaff } from '../programmes/tables.ts';
import { referralChildren, referralSubjects } from '../referrals/tables.ts';

/**
 * Whoever coordinates or leads an open place of this child, or of somebody referred with this child's name, is told that
 * the child's worker has changed: a neutral line that opens the place, where the name of the new worker stands (E5).
 */
export const tellProviders = async (unit: Unit, childId: Id): Promise<number> => {
  const { db, now } = unit;
  const today = dayOf(now);
  const places = await db
    .selectDistinct({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      offeringId: enrolments.offeringId,
      groupId: enrolments.groupId,
    })
    .from(enrolments)
    .innerJoin(referralSubjects, eq(referralSubjects.id, enrolments.subjectId))
    .leftJoin(
      referralChildren,
      and(eq(referralChildren.referralId, referralSubjects.referralId), eq(referralChildren.personId, childId)),
    )
    .where(
      and(isNull(enrolments.endedAt), or(eq(enrolments.personId, childId), eq(referralChildren.personId, childId))),
    );
  let told = 0;
  for (const { enrolmentId, personId, offeringId, groupId } of places) {
    const coordinators = await db
      .selectDistinct({ staffId: offeringStaff.staffId })
      .from(offeringStaff)
      .where(
        and(
          eq(offeringStaff.offeringId, offeringId),
          eq(offeringStaff.role, 'coordinator'),
          lte(offeringStaff.from, today),
          or(isNull(offeringStaff.to), gt(offeringStaff.to, today)),
        ),
      );
    const leading =
      groupId === null
        ? []
        : await db
            .selectDistinct({ staffId: groupStaff.staffId })
            .from(groupStaff)
            .where(
              and(
                eq(groupStaff.groupId, groupId),
                lte(groupStaff.from, today),
                or(isNull(groupStaff.to), gt(groupStaff.to, today)),
              ),
            );
    for (const staffId of new Set([...coordinators, ...leading].map((row) => row.staffId))) {
      await db
        .insert(notices)
        .values({
          personId,
          level: 'shared',
          toStaffId: staffId,
          channel: 'email',
          kind: 'worker-changed',
          recordId: enrolmentId,
          state: 'queued',
          queuedAt: now,
          attempts: 0,
        })
        .onConflictDoUpdate({
          target: [notices.kind, notices.recordId, notices.personId, notices.toStaffId, notices.channel],
          set: { state: 'queued', queuedAt: now, sentAt: null, deliveredAt: null, acknowledgedAt: null, attempts: 0 },
        });
      told += 1;
    }
  }
  return told;
};
