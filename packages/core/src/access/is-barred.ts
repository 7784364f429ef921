import type { Id } from '@waymark/contracts';
import { barred, type Unit } from '@waymark/database';
import { and, eq, inArray } from 'drizzle-orm';

/** Whether any of these people's records do not exist for a member of staff, who can then not be given work with them. */
export const isBarredFrom = async (unit: Unit, staffId: Id, personIds: readonly Id[]): Promise<boolean> => {
  if (personIds.length === 0) return false;
  const [row] = await unit.db
    .select({ personId: barred.personId })
    .from(barred)
    .where(and(eq(barred.staffId, staffId), inArray(barred.personId, [...personIds])))
    .limit(1);
  return row !== undefined;
};
