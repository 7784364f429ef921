import { z } from 'zod';
import { importKinds, importStates } from '../codes/imports.ts';
import { planCategories } from '../codes/plans.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { importCountsSchema, importProgressSchema, keptImportIssueSchema } from './import-numbers.ts';
import { councilChildIdSchema, stagedPlanIdentity, stagedRowSchema } from './staged-rows.ts';
import { words } from './words.ts';

/** This very file was applied by an earlier run. */
export const importedBeforeSchema = z.strictObject({ importRunId: idSchema, appliedAt: z.string() }).nullable();
/** A run as every answer about one names it. */
export const importRunState = { importRunId: idSchema, state: z.enum(importStates), version: z.int() };

export const beginImportInput = z.strictObject({
  importRunId: idSchema,
  kind: z.enum(importKinds),
  /** SHA-256 of the file, hex. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'not-a-hash' }),
  /** The day the file's statements hold on, where it is known before the file is read. */
  referenceDate: daySchema.optional(),
});
/** `importedBefore`: this very file was applied already. */
export const importBegun = z.strictObject({
  ...importRunState,
  isNew: z.boolean(),
  importedBefore: importedBeforeSchema,
});

export const stageImportRowsInput = z.strictObject({
  importRunId: idSchema,
  rows: z.array(stagedRowSchema).max(500),
  progress: importProgressSchema,
});
export const importRowsStaged = z.strictObject({ importRunId: idSchema, staged: z.int() });

export const finishPreviewInput = z
  .strictObject({
    importRunId: idSchema,
    referenceDate: daySchema.nullable(),
    /** False: an error stopped the reading; nothing of the file may be written, and what was staged is removed. */
    isComplete: z.boolean(),
    counts: importCountsSchema,
    issues: z.array(keptImportIssueSchema).max(500),
    /** Three-digit DfE number of the council the file says it is of. */
    council: z
      .string()
      .regex(/^\d{3}$/)
      .nullable()
      .optional(),
    progress: importProgressSchema,
  })
  .refine(({ isComplete, referenceDate }) => !isComplete || referenceDate !== null, {
    error: 'reference-date-missing',
    path: ['referenceDate'],
  });
export const previewFinished = z.strictObject(importRunState);

export const confirmImportInput = z.strictObject({
  importRunId: idSchema,
  /** Confirmed although the file says that it is of another council. */
  isOtherCouncilMeant: z.boolean().optional(),
});
export const importConfirmed = z.strictObject(importRunState);

export const discardImportInput = z.strictObject({ importRunId: idSchema });
export const importDiscarded = z.strictObject(importRunState);

export const applyImportInput = z.strictObject({ importRunId: idSchema, limit: z.int().min(1).max(200).optional() });
export const importApplied = z.strictObject({ ...importRunState, applied: z.int(), remaining: z.int() });

export const listKnownPlansInput = z.strictObject({ cursor: words(200).optional() });
/** Plans of children whom the council knows by an id of its own, as far as a file may change them. */
export const knownPlansPage = z.strictObject({
  plans: z.array(
    z.strictObject({
      ...stagedPlanIdentity,
      endsOn: z.string().nullable(),
      initialCategory: z.enum(planCategories).nullable(),
      latestCategory: z.enum(planCategories).nullable(),
      reviews: z.array(z.string()),
      source: z.enum(['typed', 'cin-census', 'annex-a']),
      asAt: z.string(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type KnownPlanRecord = z.output<typeof knownPlansPage>['plans'][number];

export const listImportsUnderWayInput = z.strictObject({});
export const importsUnderWay = z.strictObject({
  imports: z.array(
    z.strictObject({
      importRunId: idSchema,
      kind: z.enum(importKinds),
      fileHash: z.string(),
      /** As whoever gave the file says; not yet what the file says. */
      referenceDate: z.string().nullable(),
      state: z.enum(importStates),
      startedAt: z.string(),
      startedBy: idSchema,
    }),
  ),
});

/** A child who came by a file and has no family yet, known exactly by the council's id and the day of birth. */
export const claimChildInput = z
  .strictObject({
    councilChildId: councilChildIdSchema,
    dateOfBirth: daySchema.optional(),
    /** Of an unborn baby, in place of the date of birth. */
    expectedOn: daySchema.optional(),
    givenNames: words(120),
    familyName: words(120),
    knownAs: words(120).optional(),
    /** A family the asker works with, or a new id to open one. */
    familyId: idSchema,
    membershipId: idSchema,
    allocationId: idSchema,
  })
  .refine(({ dateOfBirth, expectedOn }) => (dateOfBirth === undefined) !== (expectedOn === undefined), {
    error: 'one-date-needed',
    path: ['dateOfBirth'],
  });
export type ClaimChild = z.output<typeof claimChildInput>;

export const childClaimed = z.strictObject({
  personId: idSchema,
  familyId: idSchema,
  reference: z.string(),
  isNew: z.boolean(),
});
