import { type Day, dayOf, fieldError, type Id, type Level, type Role } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { ageAt } from '../persons/age.ts';
import type { PersonInReach } from '../persons/person-in-reach.ts';
import { staff, staffRoles } from '../staff/tables.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';
import { cannotBeArranged } from './cannot-be-arranged.ts';
import { isBarredFrom } from './is-barred.ts';
import { isTiedToOtherSide } from './other-side.ts';
import type { AllocationRole } from './tables.ts';

/** Who works with a survivor is known on her side and to her children's workers, never on the other side. */
export const levelOfAllocation: Readonly<Record<AllocationRole, Level>> = {
  'lead-practitioner': 'shared',
  'partner-support': 'safe-contact',
  'child-advocate': 'safe-contact',
  practitioner: 'shared',
};

export interface WorkToTake {
  readonly staffId: Id;
  readonly role: AllocationRole;
  readonly person: PersonInReach;
  /** The field of the input that names the worker. */
  readonly field: string;
}

/**
 * Refuses work with a person to someone who does not hold the role, is not here, or is or was within 24 months tied to the
 * other side of a pair; that refusal says no more than to choose someone else.
 */
export const requireMayTakeWork = async (unit: Unit, actor: Actor, work: WorkToTake): Promise<void> => {
  if (work.role === 'lead-practitioner') requireLeadOfChild(actor, work.person, dayOf(unit.now));
  await requireHolder(unit, work);
  const { staffId, person } = work;
  if (
    (await isTiedToOtherSide(unit, staffId, person.personId)) ||
    (await isBarredFrom(unit, staffId, [person.personId]))
  ) {
    throw cannotBeArranged();
  }
};

const councilRoles: readonly Role[] = ['lead-practitioner', 'team-manager', 'duty'];

/** Leading brings the whole of every family the person belongs to: on a child, by the child's own council (S43). */
const requireLeadOfChild = (actor: Actor, { dateOfBirth, expectedOn }: PersonInReach, today: Day): void => {
  const isChild = dateOfBirth === null ? expectedOn !== null : ageAt(dateOfBirth, today) < 18;
  if (isChild && (isSystem(actor) || councilRoles.some((role) => actor.roles.has(role)))) return;
  throw fieldError('role', 'not-a-role-for-this-person', 'Choose another kind of work for this person');
};

/** The work someone can be given follows from a role held today; survivor-side roles are granted by two people. */
const requireHolder = async (unit: Unit, { staffId, role, field }: WorkToTake): Promise<void> => {
  const today = dayOf(unit.now);
  const rows = await unit.db
    .select({ role: staffRoles.role })
    .from(staff)
    .leftJoin(
      staffRoles,
      and(
        eq(staffRoles.staffId, staff.id),
        eq(staffRoles.role, role === 'practitioner' ? 'facilitator' : role),
        lte(staffRoles.from, today),
        or(isNull(staffRoles.to), gt(staffRoles.to, today)),
      ),
    )
    .where(and(eq(staff.id, staffId), eq(staff.isActive, true)));
  if (rows.length === 0) throw fieldError(field, 'not-a-colleague', 'Choose someone who works here');
  if (rows.every((row) => row.role === null))
    throw fieldError(field, 'not-in-this-role', 'This member of staff does not hold the role');
};
