import { and, eq, gt, lte } from 'drizzle-orm';
import { z } from 'zod';
import { dutyShifts, staff } from '../staff/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { refreshReach } from './refresh-reach.ts';

/** A duty shift gives access from its first minute on: each minute, for those who are on duty. */
export const refreshDutyReach = defineVerb({
  name: 'refresh-duty-reach',
  summary: 'Brings the access of those on duty in line with their shifts. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/refresh-duty-reach' },
  input: z.strictObject({}),
  output: z.strictObject({ refreshed: z.int() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about }) => {
    const rows = await unit.db
      .selectDistinct({ staffId: dutyShifts.staffId })
      .from(dutyShifts)
      .innerJoin(staff, eq(staff.id, dutyShifts.staffId))
      .where(and(eq(staff.isActive, true), lte(dutyShifts.from, now), gt(dutyShifts.to, now)));
    const ids = rows.map(({ staffId }) => staffId);
    if (await refreshReach(unit, ids)) about({ records: ids, persons: [] });
    return { refreshed: ids.length };
  },
});
