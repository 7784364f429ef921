import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { membersAround } from '../access/family-people.ts';
import { conflicts } from '../access/tables.ts';
import { persons } from '../persons/tables.ts';

/** The council's ids of the children with whom, or with whose family, a member of staff is in conflict. */
export const barredChildren = async ({ db, now }: Unit, staffId: Id): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectDistinct({ personId: conflicts.personId })
    .from(conflicts)
    .where(and(eq(conflicts.staffId, staffId), isNull(conflicts.endedAt)));
  const own = rows.map(({ personId }) => personId);
  if (own.length === 0) return new Set();
  const around = await membersAround(db, own, dayOf(now));
  const ids = [...new Set([...own, ...around.map(({ personId }) => personId)])];
  const children = await db
    .select({ councilChildId: persons.councilChildId })
    .from(persons)
    .where(and(inArray(persons.id, ids), isNotNull(persons.councilChildId)));
  return new Set(children.flatMap(({ councilChildId }) => councilChildId ?? []));
};
