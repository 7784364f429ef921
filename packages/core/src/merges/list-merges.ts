import { listMergesInput, mergeList } from '@waymark/contracts';
import { governs, type ReadDb } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, count, desc, eq, inArray } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { mergeMoves, merges } from './tables.ts';

const most = 100;

/** Records that were joined, newest first, with who joined them, why, and how much followed. */
export const listMerges = defineRead({
  name: 'list-merges',
  summary: 'Records that were joined, and those taken apart again.',
  permission: 'core.governance.view',
  route: { method: 'GET', path: '/governance/merges' },
  input: listMergesInput,
  output: mergeList,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader: { db }, actor, now }) => {
    const who = { staffId: actor.staffId, now };
    const kept = alias(persons, 'kept_person');
    const rows = await db
      .select({
        mergeId: merges.id,
        goneId: merges.goneId,
        goneGiven: persons.givenNames,
        goneFamily: persons.familyName,
        keptId: merges.keptId,
        keptGiven: kept.givenNames,
        keptFamily: kept.familyName,
        why: merges.why,
        at: merges.at,
        by: staff.name,
        undoneAt: merges.undoneAt,
        undoneWhy: merges.undoneWhy,
      })
      .from(merges)
      .innerJoin(persons, eq(persons.id, merges.goneId))
      .innerJoin(kept, eq(kept.id, merges.keptId))
      .leftJoin(staff, eq(staff.id, merges.by))
      .where(and(governs(merges.goneId, who), governs(merges.keptId, who)))
      .orderBy(desc(merges.at), desc(merges.id))
      .limit(most);
    const moved = await movedBy(
      db,
      rows.map(({ mergeId }) => mergeId),
    );
    return {
      merges: rows.map(({ goneGiven, goneFamily, keptGiven, keptFamily, ...merge }) => ({
        ...merge,
        gone: `${goneGiven} ${goneFamily}`,
        kept: `${keptGiven} ${keptFamily}`,
        moved: moved.get(merge.mergeId) ?? 0,
      })),
    };
  },
  opened: ({ merges: shown }) => ({
    records: shown.map(({ mergeId }) => mergeId),
    persons: [...new Set(shown.flatMap(({ goneId, keptId }) => [goneId, keptId]))],
  }),
});

const movedBy = async (db: ReadDb, mergeIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (mergeIds.length === 0) return new Map();
  const rows = await db
    .select({ mergeId: mergeMoves.mergeId, moved: count() })
    .from(mergeMoves)
    .where(inArray(mergeMoves.mergeId, [...mergeIds]))
    .groupBy(mergeMoves.mergeId);
  return new Map(rows.map(({ mergeId, moved }) => [mergeId, moved]));
};
