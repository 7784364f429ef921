import { z } from 'zod';
import { importKinds, stagedChanges } from '../codes/imports.ts';
import { idSchema } from '../id-schema.ts';
import { importCountsSchema, importIssueSchema, importProgressSchema, importWrittenSchema } from './import-numbers.ts';
import { importedBeforeSchema, importRunState } from './imports.ts';
import { allocatedSchema, stagedPlanIdentity, stagedPlanSchema } from './staged-rows.ts';
import { words } from './words.ts';

const summary = {
  ...importRunState,
  kind: z.enum(importKinds),
  referenceDate: z.string().nullable(),
  startedAt: z.string(),
  /** Null: at the server itself, by command. */
  startedBy: z.string().nullable(),
  appliedAt: z.string().nullable(),
};

export const listImportsInput = z.strictObject({
  cursor: words(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export const importsView = z.strictObject({
  imports: z.array(z.strictObject(summary)),
  nextCursor: z.string().nullable(),
});
export type ImportsView = z.output<typeof importsView>;

export const viewImportInput = z.strictObject({ importRunId: idSchema });
/** One import: what the file would do, what is wrong with it, and what was written. It names nobody. */
export const importView = z.strictObject({
  ...summary,
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  progress: importProgressSchema,
  /** Null until the file was read. */
  counts: importCountsSchema.nullable(),
  /** Null before someone confirmed it. */
  written: importWrittenSchema.nullable(),
  issues: z.array(importIssueSchema),
  issuesNotListed: z.int(),
  importedBefore: importedBeforeSchema,
  /** Three-digit DfE number of the council the file says it is of; null where it does not say. */
  council: z.string().nullable(),
  /** That is not the number of the asker's own council: it takes a word more to confirm it. */
  isOtherCouncil: z.boolean(),
});
export type ImportView = z.output<typeof importView>;

export const importProgressView = z.strictObject({
  ...importRunState,
  progress: importProgressSchema,
  written: importWrittenSchema.nullable(),
});
export type ImportProgressView = z.output<typeof importProgressView>;

export const listImportRowsInput = z.strictObject({
  importRunId: idSchema,
  change: z.enum(stagedChanges).optional(),
  cursor: words(200).optional(),
  limit: z.int().min(1).max(200).optional(),
});
/** Rows of a preview, in the order in which they are applied. A row that was applied keeps what it was about alone. */
export const importRowsView = z.strictObject({
  rows: z.array(
    z.strictObject({
      position: z.int(),
      where: z.string(),
      change: z.enum(stagedChanges),
      ...stagedPlanIdentity,
      plan: stagedPlanSchema.nullable(),
      /** Who works with the child in the words of the file, and the colleague of that name where exactly one fits. */
      allocated: z
        .strictObject({ ...allocatedSchema.shape, teamName: z.string().nullable(), workerName: z.string().nullable() })
        .nullable(),
      isCertain: z.boolean(),
      isApplied: z.boolean(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type ImportRowsView = z.output<typeof importRowsView>;
