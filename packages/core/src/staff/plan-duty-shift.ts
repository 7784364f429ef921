import { dayOf, dutyShiftPlanned, fieldError, type Id, planDutyShiftInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { cannotBeArranged } from '../access/cannot-be-arranged.ts';
import { isTiedToOtherSide } from '../access/other-side.ts';
import { refreshReach } from '../access/refresh-reach.ts';
import { allocations } from '../access/tables.ts';
import { addHours } from '../calendar/hours.ts';
import { teams } from '../organisations/tables.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { dutyShifts, staff, staffRoles } from './tables.ts';

/** Duty is for hours (model.md section 7): at most a day, the one on which the clocks go back included. */
const mostHours = 25;

/**
 * Plans the hours for which someone answers for a team, and has what the team has. Its manager plans them, for someone
 * who holds the role, and for nobody who works with the other side of a pair the team works with (rule 3).
 */
export const planDutyShift = defineVerb({
  name: 'plan-duty-shift',
  summary: 'Plans a duty shift of a team.',
  permission: 'core.duty.plan',
  route: { method: 'POST', path: '/teams/:teamId/duty-shifts' },
  input: planDutyShiftInput,
  output: dutyShiftPlanned,
  repeat: 'natural',
  sample: (world) => ({
    shiftId: world.newId(),
    teamId: world.teamId,
    staffId: world.staffId,
    from: world.now,
    to: addHours(world.now, 12),
  }),
  subject: noSubject,
  run: async ({ unit, actor, about }, input) => {
    about({ records: [input.shiftId, input.staffId], persons: [] });
    const [known] = await unit.db
      .select({ id: dutyShifts.id })
      .from(dutyShifts)
      .where(eq(dutyShifts.id, input.shiftId));
    if (known !== undefined) return { shiftId: input.shiftId };
    const team = await teamOf(unit, actor, input.teamId);
    if (input.to > addHours(input.from, mostHours))
      throw fieldError('to', 'too-long', `A shift is at most ${mostHours} hours long`);
    await requireDutyWorker(unit, input.staffId, team.organisationId);
    await requireOneSide(unit, input.staffId, input.teamId);
    await unit.db.insert(dutyShifts).values({
      id: input.shiftId,
      teamId: input.teamId,
      staffId: input.staffId,
      from: input.from,
      to: input.to,
    });
    await refreshReach(unit, [input.staffId]);
    return { shiftId: input.shiftId };
  },
});

/** The actor's own team; any other is unknown, whether it exists or not. */
const teamOf = async (unit: Unit, actor: Actor, teamId: Id): Promise<{ readonly organisationId: Id }> => {
  const [team] = await unit.db.select({ organisationId: teams.organisationId }).from(teams).where(eq(teams.id, teamId));
  if (team === undefined || (!isSystem(actor) && actor.teamId !== teamId))
    throw fieldError('teamId', 'unknown-team', 'Choose your own team');
  return team;
};

const requireDutyWorker = async (unit: Unit, staffId: Id, organisationId: Id): Promise<void> => {
  const today = dayOf(unit.now);
  const rows = await unit.db
    .select({ role: staffRoles.role })
    .from(staff)
    .leftJoin(
      staffRoles,
      and(
        eq(staffRoles.staffId, staff.id),
        eq(staffRoles.role, 'duty'),
        lte(staffRoles.from, today),
        or(isNull(staffRoles.to), gt(staffRoles.to, today)),
      ),
    )
    .where(and(eq(staff.id, staffId), eq(staff.organisationId, organisationId), eq(staff.isActive, true)));
  if (rows.length === 0) throw fieldError('staffId', 'not-a-colleague', 'Choose someone who works here');
  if (rows.every((row) => row.role === null))
    throw fieldError('staffId', 'not-in-this-role', 'This member of staff does not hold the role');
};

/** A team of a provider may work with survivors whose other side this worker leads a group for. */
const requireOneSide = async (unit: Unit, staffId: Id, teamId: Id): Promise<void> => {
  const people = await unit.db
    .selectDistinct({ personId: allocations.personId })
    .from(allocations)
    .innerJoin(staff, eq(staff.id, allocations.staffId))
    .where(
      and(
        eq(staff.teamId, teamId),
        inArray(allocations.role, ['partner-support', 'child-advocate', 'practitioner']),
        or(isNull(allocations.to), gt(allocations.to, dayOf(unit.now))),
        live(allocations),
      ),
    )
    .orderBy(asc(allocations.personId));
  for (const { personId } of people) {
    if (!(await isTiedToOtherSide(unit, staffId, personId))) continue;
    throw cannotBeArranged();
  }
};
