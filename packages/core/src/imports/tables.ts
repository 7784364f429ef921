import { code, count, day, holdsPersons, id, index, instant, json, looseRef, ref, table, text } from '@waymark/kit';
import { z } from 'zod';

export const importStates = ['reading', 'previewed', 'confirmed', 'applied', 'refused', 'discarded'] as const;

/** One file given to an importer: counts, issues and what would change, before anything is written. */
export const importRuns = table('import_runs', {
  id: id(),
  kind: text().notNull(),
  fileHash: text().notNull(),
  referenceDate: day(),
  state: code(importStates).notNull(),
  startedAt: instant().notNull(),
  startedBy: looseRef().notNull(),
  confirmedAt: instant(),
  confirmedBy: looseRef(),
  appliedAt: instant(),
  counts: json(z.record(z.string(), z.number())).notNull(),
  issues: json(z.array(z.record(z.string(), z.unknown()))).notNull(),
  version: count().notNull(),
});

/** Staged records of a run, applied one by one so that a broken import can be resumed. */
export const importRows = holdsPersons(
  table(
    'import_rows',
    {
      id: id(),
      runId: ref(() => importRuns.id).notNull(),
      position: count().notNull(),
      where: text().notNull(),
      change: text().notNull(),
      staged: json(z.record(z.string(), z.unknown())).notNull(),
      appliedAt: instant(),
    },
    (t) => [index('import_rows_run_id_position_idx').on(t.runId, t.position)],
  ),
);
