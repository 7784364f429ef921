import { addDays, atLondon, dayOf, dutyShiftsView, listDutyShiftsInput } from '@waymark/contracts';
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { teams } from '../organisations/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { dutyShifts, staff, staffRoles } from './tables.ts';

/** How far back shifts are shown, in days: long enough to say who answered last week. */
const daysBack = 7;

/** The duty shifts of the asker's own team and who can take one; without a team there is nothing to plan. */
export const listDutyShifts = defineRead({
  name: 'list-duty-shifts',
  summary: 'Duty shifts of one’s own team, and who can take one.',
  permission: 'core.duty.plan',
  route: { method: 'GET', path: '/duty-shifts' },
  input: listDutyShiftsInput,
  output: dutyShiftsView,
  sample: () => ({}),
  subject: async ({ handle, actor }) => {
    if (actor.teamId === undefined) return undefined;
    const [team] = await handle.db
      .select({ teamId: teams.id, team: teams.name, organisationId: teams.organisationId })
      .from(teams)
      .where(eq(teams.id, actor.teamId));
    return team;
  },
  run: async ({ reader: { db }, now, subject: { teamId, team, organisationId } }) => {
    const today = dayOf(now);
    const shifts = await db
      .select({
        shiftId: dutyShifts.id,
        staffId: dutyShifts.staffId,
        name: staff.name,
        from: dutyShifts.from,
        to: dutyShifts.to,
      })
      .from(dutyShifts)
      .innerJoin(staff, eq(staff.id, dutyShifts.staffId))
      .where(
        and(
          eq(dutyShifts.teamId, teamId),
          gt(dutyShifts.to, atLondon(addDays(today, -daysBack), '00:00')),
          // A shift that was taken off before it began has no hours.
          gt(dutyShifts.to, dutyShifts.from),
        ),
      )
      .orderBy(asc(dutyShifts.from), asc(dutyShifts.id));
    const workers = await db
      .selectDistinct({ staffId: staff.id, name: staff.name })
      .from(staff)
      .innerJoin(
        staffRoles,
        and(
          eq(staffRoles.staffId, staff.id),
          eq(staffRoles.role, 'duty'),
          lte(staffRoles.from, today),
          or(isNull(staffRoles.to), gt(staffRoles.to, today)),
        ),
      )
      .where(and(eq(staff.organisationId, organisationId), eq(staff.isActive, true)))
      .orderBy(asc(staff.name), asc(staff.id));
    return {
      teamId,
      team,
      shifts: shifts.map((shift) => ({ ...shift, isOver: shift.to <= now, isOn: shift.from <= now && shift.to > now })),
      workers,
    };
  },
  opened: undefined,
});
