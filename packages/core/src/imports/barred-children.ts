import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, inArray, isNotNull } from 'drizzle-orm';
import { barredFor } from '../access/barred-for.ts';
import { persons } from '../persons/tables.ts';

/** The council's ids of the children with whom, or with whose family, a member of staff is in conflict. */
export const barredChildren = async ({ db, now }: Unit, staffId: Id): Promise<ReadonlySet<string>> => {
  const ids = [...((await barredFor(db, [staffId], now)).get(staffId)?.persons ?? [])];
  if (ids.length === 0) return new Set();
  const children = await db
    .select({ councilChildId: persons.councilChildId })
    .from(persons)
    .where(and(inArray(persons.id, ids), isNotNull(persons.councilChildId)));
  return new Set(children.flatMap(({ councilChildId }) => councilChildId ?? []));
};
