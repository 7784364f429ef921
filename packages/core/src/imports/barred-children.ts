import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, isNull } from 'drizzle-orm';
import { membersAround } from '../access/family-people.ts';
import { conflicts } from '../access/tables.ts';

interface KnownChild {
  readonly id: Id;
  readonly councilChildId: string | null;
}

/** The council's ids of those of these children with whom, or with whose family, a member of staff is in conflict. */
export const barredChildren = async (
  { db, now }: Unit,
  staffId: Id,
  children: readonly KnownChild[],
): Promise<ReadonlySet<string | null>> => {
  const rows = await db
    .selectDistinct({ personId: conflicts.personId })
    .from(conflicts)
    .where(and(eq(conflicts.staffId, staffId), isNull(conflicts.endedAt)));
  const persons = rows.map(({ personId }) => personId);
  if (persons.length === 0) return new Set();
  const around = await membersAround(db, persons, dayOf(now));
  const barred = new Set([...persons, ...around.map(({ personId }) => personId)]);
  return new Set(children.filter(({ id }) => barred.has(id)).map(({ councilChildId }) => councilChildId));
};
