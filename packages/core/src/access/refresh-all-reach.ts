import { type Id, idSchema } from '@waymark/contracts';
import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '../staff/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { refreshReach } from './refresh-reach.ts';

/** Somebody who answers for a team takes tens of milliseconds: registers are saved between two of them. */
const atOnce = 1;

/**
 * Ties that begin with the day, such as a cover or a child of age, take effect here: as the day begins, for everybody.
 * What ends is over by its own end, and what anybody does takes effect within that act.
 */
export const refreshAllReach = defineVerb({
  name: 'refresh-all-reach',
  summary: 'Brings everyone’s access in line with the ties of this moment. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/refresh-reach' },
  input: z.strictObject({ after: idSchema.optional() }),
  output: z.strictObject({ refreshed: z.int(), after: idSchema.nullable() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, about }, { after }) => {
    const rows = await unit.db
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.isActive, true), after === undefined ? undefined : gt(staff.id, after)))
      .orderBy(asc(staff.id))
      .limit(atOnce);
    const ids = rows.map((row): Id => row.id);
    if (await refreshReach(unit, ids)) about({ records: ids, persons: [] });
    return { refreshed: ids.length, after: ids.length < atOnce ? null : (ids.at(-1) ?? null) };
  },
});
