import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { memberships } from '../families/tables.ts';
import { membersAround } from './family-people.ts';
import { type AllocationRole, allocations } from './tables.ts';

/** The work with a person goes from one worker to another. */
export interface ChangeOfWorker {
  readonly personId: Id;
  readonly role: AllocationRole;
  readonly fromStaffId: Id;
  readonly toStaffId: Id;
}

/**
 * The families of a child whose lead practitioner changes in which the former one leads nobody any more: what waits
 * about them goes over whole. None for other kinds of work, which is with the person alone.
 */
export const familiesLeft = async (
  { db, now }: Unit,
  { personId, role, fromStaffId }: ChangeOfWorker,
): Promise<readonly Id[]> => {
  if (role !== 'lead-practitioner') return [];
  const today = dayOf(now);
  const families = [...new Set((await membersAround(db, [personId], today)).map(({ familyId }) => familyId))];
  if (families.length === 0) return [];
  const stillLed = await db
    .selectDistinct({ familyId: memberships.familyId })
    .from(memberships)
    .innerJoin(allocations, eq(allocations.personId, memberships.personId))
    .where(
      and(
        ...[inArray(memberships.familyId, families), live(memberships), lte(memberships.from, today)],
        or(isNull(memberships.to), gt(memberships.to, today)),
        ...[eq(allocations.staffId, fromStaffId), eq(allocations.role, 'lead-practitioner'), live(allocations)],
        or(isNull(allocations.to), gt(allocations.to, today)),
      ),
    );
  const led = new Set(stillLed.map(({ familyId }) => familyId));
  return families.filter((familyId) => !led.has(familyId));
};
