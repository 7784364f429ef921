import type { Id } from '@waymark/contracts';
import { systemActor, type Unit, visible } from '@waymark/database';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { offeringStaff } from '../programmes/tables.ts';
import { appendEvent } from '../referrals/append-event.ts';
import { loadWaitingPlans } from '../referrals/load-waiting-plans.ts';
import { projectReferral } from '../referrals/move-subjects.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { staff } from '../staff/tables.ts';
import { type ChangeOfWorker, familiesLeft } from './change-of-worker.ts';

/**
 * Waits that the former worker carries, of this person or, where a lead practitioner changes, of the family: the new
 * worker carries them, with the same plan and the same day of the next contact. A wait is carried by somebody of the
 * former one's house or who works the offering; anybody else cannot, and it stays for the coordinator to give away.
 */
export const readdressWaits = async (unit: Unit, change: ChangeOfWorker): Promise<number> => {
  const { personId, fromStaffId, toStaffId } = change;
  const families = await familiesLeft(unit, change);
  // Their reach ends with this act: of whom the former worker knows nothing, nothing goes over nor is counted.
  const former = { staffId: fromStaffId, now: unit.now };
  const waiting = await unit.db
    .select({
      subjectId: referralSubjects.id,
      personId: referralSubjects.personId,
      referralId: referrals.id,
      offeringId: referrals.offeringId,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(
      and(
        inArray(referralSubjects.state, ['accepted', 'waiting', 'offered']),
        or(
          eq(referralSubjects.personId, personId),
          families.length === 0
            ? undefined
            : and(inArray(referrals.familyId, [...families]), visible(referralSubjects, former)),
        ),
      ),
    );
  const plans = await loadWaitingPlans(
    unit.db,
    waiting.map(({ subjectId }) => subjectId),
  );
  let moved = 0;
  for (const { offeringId, ...wait } of waiting) {
    const plan = plans.get(wait.subjectId);
    if (plan?.ownerId !== fromStaffId || !(await mayCarry(unit, change, offeringId))) continue;
    const { planForOthers, nextContactOn } = plan;
    const payload = { ownerId: toStaffId, planForOthers, nextContactOn };
    await appendEvent(unit, { ...wait, kind: 'waiting-plan-set', by: systemActor, payload });
    const [row] = await unit.db
      .select({ version: referrals.version })
      .from(referrals)
      .where(eq(referrals.id, wait.referralId));
    await projectReferral(unit, { referralId: wait.referralId, version: row?.version ?? 0 });
    moved += 1;
  }
  return moved;
};

const mayCarry = async ({ db }: Unit, { fromStaffId, toStaffId }: ChangeOfWorker, offeringId: Id): Promise<boolean> => {
  const [former] = await db
    .select({ organisationId: staff.organisationId })
    .from(staff)
    .where(eq(staff.id, fromStaffId));
  if (former === undefined) return false;
  const [able] = await db
    .select({ id: staff.id })
    .from(staff)
    .leftJoin(
      offeringStaff,
      and(eq(offeringStaff.staffId, staff.id), eq(offeringStaff.offeringId, offeringId), isNull(offeringStaff.to)),
    )
    .where(
      and(
        eq(staff.id, toStaffId),
        or(eq(offeringStaff.offeringId, offeringId), eq(staff.organisationId, former.organisationId)),
      ),
    );
  return able !== undefined;
};
