import {
  importCountsSchema,
  importKinds,
  importProgressSchema,
  importStates,
  importWrittenSchema,
  keptImportIssueSchema,
  stagedChanges,
  stagedRecordSchema,
} from '@waymark/contracts';
import { code, count, day, holdsPersons, id, index, instant, json, looseRef, ref, table, text } from '@waymark/kit';
import { z } from 'zod';

/** The numbers of a run, each part from when it is known; `applyingIssues` counts those that are not listed too. */
export const runNumbersSchema = z.strictObject({
  /** Before this moment nothing that is known had been looked at. */
  comparedFrom: z.string().optional(),
  /** Three-digit DfE number of the council the file says it is of. */
  council: z.string().nullable().optional(),
  progress: importProgressSchema.optional(),
  counts: importCountsSchema.optional(),
  written: importWrittenSchema.optional(),
  applyingIssues: z.int().optional(),
  /** Position of the last row that was applied. */
  appliedThrough: z.int().optional(),
});
export type RunNumbers = z.output<typeof runNumbersSchema>;

/** One file given to an importer: counts, issues and what would change, before anything is written. */
export const importRuns = table('import_runs', {
  id: id(),
  kind: code(importKinds).notNull(),
  fileHash: text().notNull(),
  /** The day the file's statements hold on (domain.md E18). */
  referenceDate: day(),
  state: code(importStates).notNull(),
  startedAt: instant().notNull(),
  startedBy: looseRef().notNull(),
  confirmedAt: instant(),
  confirmedBy: looseRef(),
  appliedAt: instant(),
  counts: json(runNumbersSchema).notNull(),
  issues: json(z.array(keptImportIssueSchema)).notNull(),
  /** Of the state; progress leaves it as it is. */
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
      change: code(stagedChanges).notNull(),
      staged: json(stagedRecordSchema).notNull(),
      appliedAt: instant(),
    },
    (t) => [index('import_rows_run_id_position_idx').on(t.runId, t.position)],
  ),
);
