import { dutyShiftPlanned, fieldError, planDutyShiftInput } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { refreshReach } from '../access/refresh-reach.ts';
import { teams } from '../organisations/tables.ts';
import { isSystem } from '../verbs/actor.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { dutyShifts, staff } from './tables.ts';

/** Plans the hours for which someone answers for a team. */
export const planDutyShift = defineVerb({
  name: 'plan-duty-shift',
  summary: 'Plans a duty shift of a team.',
  permission: 'core.allocation.make',
  route: { method: 'POST', path: '/teams/:teamId/duty-shifts' },
  input: planDutyShiftInput,
  output: dutyShiftPlanned,
  repeat: 'natural',
  sample: (world) => ({
    shiftId: world.newId(),
    teamId: world.teamId,
    staffId: world.staffId,
    from: world.now,
    to: '2099-01-01T00:00:00Z',
  }),
  subject: noSubject,
  run: async ({ unit, actor, about }, input) => {
    about({ records: [input.shiftId, input.staffId], persons: [] });
    const [known] = await unit.db
      .select({ id: dutyShifts.id })
      .from(dutyShifts)
      .where(eq(dutyShifts.id, input.shiftId));
    if (known !== undefined) return { shiftId: input.shiftId };
    const [team] = await unit.db
      .select({ organisationId: teams.organisationId })
      .from(teams)
      .where(eq(teams.id, input.teamId));
    if (team === undefined || (!isSystem(actor) && team.organisationId !== actor.organisationId)) {
      throw fieldError('teamId', 'unknown-team', 'Choose a team of your organisation');
    }
    const [worker] = await unit.db
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.id, input.staffId), eq(staff.organisationId, team.organisationId), eq(staff.isActive, true)));
    if (worker === undefined) throw fieldError('staffId', 'not-a-colleague', 'Choose someone who works here');
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
