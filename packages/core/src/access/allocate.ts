import {
  AppError,
  allocated,
  allocateInput,
  type Day,
  dayOf,
  fieldError,
  type Level,
  type Role,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { z } from 'zod';
import { ageAt } from '../persons/age.ts';
import { type PersonInReach, personInReach } from '../persons/person-in-reach.ts';
import { staff, staffRoles } from '../staff/tables.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { isBarredFrom } from './is-barred.ts';
import { requireMayGive } from './may-give.ts';
import { isTiedToOtherSide } from './other-side.ts';
import { refreshReachAround } from './staff-tied-to.ts';
import { type AllocationRole, allocations } from './tables.ts';

type AllocateInput = z.output<typeof allocateInput>;

/** Who works with a survivor is known on her side and to her children's workers, never on the other side. */
const levelOf: Readonly<Record<AllocationRole, Level>> = {
  'lead-practitioner': 'shared',
  'partner-support': 'safe-contact',
  'child-advocate': 'safe-contact',
  practitioner: 'shared',
};

/**
 * Says that someone works with a person from a day; refused where he or she is tied to the other side of a pair or in
 * conflict with the family, which no answer tells apart, does not hold the role, and to an asker who does not work with the person: a name known from a referral gives nothing on.
 */
export const allocate = defineVerb({
  name: 'allocate',
  summary: 'Allocates a person to a member of staff.',
  permission: 'core.allocation.make',
  route: { method: 'POST', path: '/persons/:personId/allocations' },
  input: allocateInput,
  output: allocated,
  repeat: 'fact',
  sample: (world) => ({
    allocationId: world.newId(),
    personId: world.childId,
    staffId: world.staffId,
    role: 'lead-practitioner',
    from: world.today,
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, subject }, input) => {
    await requireMayGive(unit, actor, input);
    if (!(await onlyEnds(unit, input))) {
      if (input.role === 'lead-practitioner') requireLeadOfChild(actor, subject, dayOf(now));
      await requireHolder(unit, input);
      const { staffId, personId } = input;
      if ((await isTiedToOtherSide(unit, staffId, personId)) || (await isBarredFrom(unit, staffId, [personId]))) {
        throw new AppError('conflict', 'tied-to-the-other-side', {
          message: 'This person cannot take this work; choose someone else',
        });
      }
    }
    const { isNew } = await appendFact(unit, allocations, {
      id: input.allocationId,
      personId: input.personId,
      level: levelOf[input.role],
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      staffId: input.staffId,
      role: input.role,
      from: input.from,
      to: input.to ?? null,
    });
    await refreshReachAround(unit, { persons: [input.personId], staff: [input.staffId] });
    about({ records: [input.allocationId, input.staffId], persons: [input.personId] });
    return { allocationId: input.allocationId, isNew };
  },
});

/** Whether the fact only brings a standing allocation to its end, which is never refused for what has changed since. */
const onlyEnds = async (unit: Unit, { personId, staffId, role, to, supersedes }: AllocateInput): Promise<boolean> => {
  if (supersedes === undefined || to === undefined || to > dayOf(unit.now)) return false;
  const [standing] = await unit.db
    .select({ id: allocations.id })
    .from(allocations)
    .where(
      and(
        eq(allocations.id, supersedes.factId),
        eq(allocations.personId, personId),
        eq(allocations.staffId, staffId),
        eq(allocations.role, role),
      ),
    );
  return standing !== undefined;
};

const councilRoles: readonly Role[] = ['lead-practitioner', 'team-manager', 'duty'];

/** Leading brings the whole of every family the person belongs to: on a child, by the child's own council (S43). */
const requireLeadOfChild = (actor: Actor, { dateOfBirth, expectedOn }: PersonInReach, today: Day): void => {
  const isChild = dateOfBirth === null ? expectedOn !== null : ageAt(dateOfBirth, today) < 18;
  if (isChild && (isSystem(actor) || councilRoles.some((role) => actor.roles.has(role)))) return;
  throw fieldError('role', 'not-a-role-for-this-person', 'Choose another kind of work for this person');
};

/** The work someone can be given follows from a role held today; survivor-side roles are granted by two people. */
const requireHolder = async (unit: Unit, { staffId, role }: AllocateInput): Promise<void> => {
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
  if (rows.length === 0) throw fieldError('staffId', 'not-a-colleague', 'Choose someone who works here');
  if (rows.every((row) => row.role === null))
    throw fieldError('staffId', 'not-in-this-role', 'This member of staff does not hold the role');
};
