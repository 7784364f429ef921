import { type Id, idSchema } from '@waymark/contracts';
import { and, asc, inArray, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { dutyShifts } from '../staff/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { refreshReach } from './refresh-reach.ts';

/** Somebody who answers for a team takes tens of milliseconds: registers are saved between two of them. */
const atOnce = 1;

/** A duty shift gives access from its first minute on: each minute, once a shift. It ends by its own end. */
export const refreshDutyReach = defineVerb({
  name: 'refresh-duty-reach',
  summary: 'Gives those whose duty shift has begun what their team has. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/refresh-duty-reach' },
  input: z.strictObject({ after: idSchema.optional() }),
  output: z.strictObject({ refreshed: z.int(), after: idSchema.nullable() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about }) => {
    const begun = await unit.db
      .select({ id: dutyShifts.id, staffId: dutyShifts.staffId })
      .from(dutyShifts)
      .where(and(isNull(dutyShifts.begunAt), lte(dutyShifts.from, now)))
      .orderBy(asc(dutyShifts.from), asc(dutyShifts.id))
      .limit(atOnce);
    const shiftIds = begun.map(({ id }): Id => id);
    await refreshReach(
      unit,
      begun.map(({ staffId }) => staffId),
    );
    if (begun.length > 0) {
      await unit.db.update(dutyShifts).set({ begunAt: now }).where(inArray(dutyShifts.id, shiftIds));
      about({ records: shiftIds, persons: [] });
    }
    return { refreshed: begun.length, after: begun.length < atOnce ? null : (shiftIds.at(-1) ?? null) };
  },
});
