import { AppError, type Id, mergeUndone, undoMergeInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, isNull } from 'drizzle-orm';
import { governedPerson } from '../governance/governed-person.ts';
import { coreTables } from '../schema.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { emptyFilled } from './filled-columns.ts';
import { followSince, type Returning } from './follow-since.ts';
import { keepGuarded } from './keep-guarded.ts';
import { rebuildMergedIds } from './merged-ids.ts';
import { personReferences } from './references.ts';
import { readersOf, refreshAroundBoth } from './refresh-around-both.ts';
import { mergeMoves, merges } from './tables.ts';
import { turnRows } from './turn-references.ts';

/**
 * Undoes a merge: what it turned goes back, with what was recorded since on a place or fact that goes back; everything
 * else that is new stays with the kept record. The merge and its undoing stay readable.
 */
export const undoMerge = defineVerb({
  name: 'undo-merge',
  summary: 'Undoes a merge: the two records are two people’s again.',
  permission: 'core.person.merge',
  route: { method: 'POST', path: '/governance/merges/:mergeId/undo' },
  input: undoMergeInput,
  output: mergeUndone,
  repeat: 'natural',
  sample: (world) => ({ mergeId: world.mergeId, why: 'They are cousins' }),
  subject: async (asked, { mergeId }) => {
    const [row] = await asked.handle.db
      .select({
        goneId: merges.goneId,
        keptId: merges.keptId,
        filled: merges.filled,
        at: merges.at,
        undoneAt: merges.undoneAt,
      })
      .from(merges)
      .where(eq(merges.id, mergeId));
    if (row === undefined || (await governedPerson(asked, await standsFor(asked.handle, row.keptId))) === undefined)
      return undefined;
    return row;
  },
  run: async ({ unit, actor, now, about, subject }, { mergeId, why }) => {
    const { goneId, keptId, filled, at, undoneAt } = subject;
    about({ records: [mergeId], persons: [goneId, keptId] });
    if (undoneAt !== null) return { mergeId };
    await requireLatest(unit, keptId);
    const readers = await readersOf(unit, [goneId, keptId]);
    const returning = await turnedBy(unit, mergeId);
    await followSince(unit, returning, keptId);
    for (const [reference, rows] of returning) {
      await turnRows(unit, reference, { rowIds: [...rows], from: keptId, to: goneId });
    }
    await emptyFilled(unit, goneId, keptId, filled);
    const inConflict = await keepGuarded(unit, actor.staffId, { goneId, keptId, mergedAt: at });
    await unit.db
      .update(merges)
      .set({ undoneAt: now, undoneBy: actor.staffId, undoneWhy: why })
      .where(eq(merges.id, mergeId));
    await rebuildMergedIds(unit);
    await refreshAroundBoth(unit, [goneId, keptId], [...readers, ...inConflict]);
    return { mergeId };
  },
});

/** The record that a kept one is part of now. */
const standsFor = async ({ db }: Pick<Unit, 'db'>, personId: Id): Promise<Id> => {
  const [into] = await db
    .select({ keptId: merges.keptId })
    .from(merges)
    .where(and(eq(merges.goneId, personId), isNull(merges.undoneAt)));
  return into === undefined ? personId : await standsFor({ db }, into.keptId);
};

/** A record that has since gone into another comes out of that first. */
const requireLatest = async (unit: Unit, keptId: Id): Promise<void> => {
  const [later] = await unit.db
    .select({ id: merges.id })
    .from(merges)
    .where(and(isNull(merges.undoneAt), eq(merges.goneId, keptId)));
  if (later !== undefined)
    throw new AppError('conflict', 'later-merge-stands', { message: 'Undo the later merge of this person first' });
};

const turnedBy = async (unit: Unit, mergeId: Id): Promise<Returning> => {
  const moves = await unit.db
    .select({ tableName: mergeMoves.tableName, columnName: mergeMoves.columnName, rowId: mergeMoves.rowId })
    .from(mergeMoves)
    .where(eq(mergeMoves.mergeId, mergeId));
  const byReference = Map.groupBy(moves, ({ tableName, columnName }) => `${tableName} ${columnName}`);
  return new Map(
    personReferences(coreTables).map((reference) => [
      reference,
      new Set((byReference.get(`${reference.tableName} ${reference.column}`) ?? []).map(({ rowId }) => rowId)),
    ]),
  );
};
