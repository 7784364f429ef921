import { type Id, type Instant, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import { conflicts } from '../access/tables.ts';
import { persons, restrictions } from '../persons/tables.ts';

interface Undone {
  readonly goneId: Id;
  readonly keptId: Id;
  readonly mergedAt: Instant;
}

/**
 * What was said since a merge to keep staff away was said of both records, which were one: undoing leaves neither open.
 * A conflict set since stands with both, and so does a restriction (S47). Answers with whom somebody is in conflict.
 */
export const keepGuarded = async (unit: Unit, by: Id, undone: Undone): Promise<readonly Id[]> => {
  await keepRestricted(unit, by, undone);
  return await keepConflicts(unit, undone);
};

const keepConflicts = async (unit: Unit, { goneId, keptId, mergedAt }: Undone): Promise<readonly Id[]> => {
  const since = await unit.db
    .select()
    .from(conflicts)
    .where(and(eq(conflicts.personId, keptId), gte(conflicts.recordedAt, mergedAt), isNull(conflicts.endedAt)));
  if (since.length > 0)
    await unit.db.insert(conflicts).values(since.map((row) => ({ ...row, id: newId(), personId: goneId })));
  return since.map(({ staffId }) => staffId);
};

const keepRestricted = async (unit: Unit, by: Id, { goneId, keptId, mergedAt }: Undone): Promise<void> => {
  const [last] = await unit.db
    .select({ isRestricted: restrictions.isRestricted, why: restrictions.why })
    .from(restrictions)
    .where(and(eq(restrictions.personId, keptId), gte(restrictions.recordedAt, mergedAt)))
    .orderBy(desc(restrictions.recordedAt), desc(restrictions.id))
    .limit(1);
  if (last === undefined || !last.isRestricted) return;
  const { why } = last;
  await unit.db.insert(restrictions).values({
    ...{ id: newId(), personId: goneId, level: 'professionals', isRestricted: true, why },
    ...{ recordedAt: unit.now, recordedBy: by },
  });
  for (const personId of [goneId, keptId])
    await unit.db.update(persons).set({ isRestricted: true }).where(eq(persons.id, personId));
};
