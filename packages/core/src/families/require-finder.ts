import { dayOf, fieldError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';

/** A task to find out who an unidentified adult is falls to a colleague of the same house, by a day to come (C12). */
export const requireFinder = async (
  unit: Unit,
  actor: Actor,
  findOut: { readonly byStaffId: Id; readonly dueOn: string } | undefined,
  at = 'findOut',
): Promise<void> => {
  if (findOut === undefined) return;
  if (findOut.dueOn < dayOf(unit.now)) throw fieldError(`${at}.dueOn`, 'in-the-past', 'The day must be today or later');
  const [colleague] = await unit.db
    .select({ id: staff.id })
    .from(staff)
    .where(
      and(eq(staff.id, findOut.byStaffId), eq(staff.organisationId, actor.organisationId), eq(staff.isActive, true)),
    );
  if (colleague === undefined) throw fieldError(`${at}.byStaffId`, 'not-a-colleague', 'Choose someone who works here');
};
