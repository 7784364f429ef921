import type { Id, ImportCounts, StagedChange } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { textIn } from '@waymark/kit';
import { and, count, eq, inArray } from 'drizzle-orm';
import { importRows } from './tables.ts';

const numberOf: Readonly<Record<StagedChange, keyof ImportCounts>> = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  'no-longer-in-file': 'noLongerInFile',
  'held-back': 'heldBack',
  'known-is-newer': 'knownIsNewer',
};

/** The numbers of a preview as the rows add up that are left when those of some children are taken away. */
export const countsWithout = async (
  db: ReadDb,
  runId: Id,
  counts: ImportCounts,
  children: ReadonlySet<string>,
): Promise<ImportCounts> => {
  if (children.size === 0) return counts;
  const hidden = await db
    .select({ change: importRows.change, rows: count() })
    .from(importRows)
    .where(and(eq(importRows.runId, runId), inArray(textIn(importRows.staged, 'councilChildId'), [...children])))
    .groupBy(importRows.change);
  const left = { ...counts };
  for (const { change, rows } of hidden) left[numberOf[change]] = Math.max(0, left[numberOf[change]] - rows);
  return left;
};
