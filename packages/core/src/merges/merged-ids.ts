import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { asc, isNull } from 'drizzle-orm';
import { mergedIds, merges } from './tables.ts';

/** Rebuilds which record each old id stands for from the merges that stand: A into B and B into C lead A to C. */
export const rebuildMergedIds = async ({ db }: Unit): Promise<void> => {
  const standing = await db
    .select({ goneId: merges.goneId, keptId: merges.keptId })
    .from(merges)
    .where(isNull(merges.undoneAt))
    .orderBy(asc(merges.at), asc(merges.id));
  const next = new Map(standing.map(({ goneId, keptId }) => [goneId, keptId]));
  const last = (id: Id): Id => {
    const into = next.get(id);
    return into === undefined ? id : last(into);
  };
  await db.delete(mergedIds);
  for (const goneId of next.keys()) await db.insert(mergedIds).values({ goneId, keptId: last(goneId) });
};
