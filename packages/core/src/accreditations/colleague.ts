import type { Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';

/** Whether someone's accreditations are seen whatever house he or she works at: an administrator's are. */
export const seesEveryHouse = (actor: Actor): boolean => isSystem(actor) || actor.roles.has('administrator');

/** Active staff an asker records accreditations for: everyone for an administrator, else those of the same house. */
export const colleague = async (
  { handle, actor }: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor },
  staffId: Id,
) => {
  const [row] = await handle.db
    .select({ staffId: staff.id, organisationId: staff.organisationId })
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.isActive, true)));
  if (row === undefined || seesEveryHouse(actor)) return row;
  return row.organisationId === actor.organisationId ? row : undefined;
};
