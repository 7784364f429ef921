import { dutyShiftEnded, endDutyShiftInput } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { refreshReach } from '../access/refresh-reach.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { dutyShifts } from './tables.ts';

/**
 * Ends a duty shift of the asker's own team at this moment, and with it what it gave to read; one that has not begun is
 * taken off, and one that is over stays as it was. Shifts of other teams are unknown.
 */
export const endDutyShift = defineVerb({
  name: 'end-duty-shift',
  summary: 'Ends a duty shift of one’s own team, or takes it off before it begins.',
  permission: 'core.duty.plan',
  route: { method: 'POST', path: '/duty-shifts/:shiftId/end' },
  input: endDutyShiftInput,
  output: dutyShiftEnded,
  repeat: 'natural',
  sample: (world) => ({ shiftId: world.dutyShiftId }),
  subject: async ({ handle, actor }, { shiftId }) => {
    if (actor.teamId === undefined) return undefined;
    const [shift] = await handle.db
      .select({ staffId: dutyShifts.staffId, from: dutyShifts.from, to: dutyShifts.to })
      .from(dutyShifts)
      .where(and(eq(dutyShifts.id, shiftId), eq(dutyShifts.teamId, actor.teamId)));
    return shift;
  },
  run: async ({ unit, now, about, subject: { staffId, from, to } }, { shiftId }) => {
    about({ records: [shiftId, staffId], persons: [] });
    if (to <= now || to <= from) return { shiftId, endedAt: to };
    const endedAt = from > now ? from : now;
    await unit.db.update(dutyShifts).set({ to: endedAt }).where(eq(dutyShifts.id, shiftId));
    await refreshReach(unit, [staffId]);
    return { shiftId, endedAt };
  },
});
