import { z } from 'zod';
import { idSchema } from '../id-schema.ts';
import { whySchema } from './governance.ts';

/** Two records are one person's: `goneId` becomes part of `keptId`. */
export const mergePersonsInput = z.strictObject({
  mergeId: idSchema,
  goneId: idSchema,
  keptId: idSchema,
  why: whySchema,
});
export const personsMerged = z.strictObject({ mergeId: idSchema, isNew: z.boolean() });

export const undoMergeInput = z.strictObject({ mergeId: idSchema, why: whySchema });
export const mergeUndone = z.strictObject({ mergeId: idSchema });

export const listMergesInput = z.strictObject({});
export const mergeList = z.strictObject({
  merges: z.array(
    z.strictObject({
      mergeId: idSchema,
      goneId: idSchema,
      gone: z.string(),
      keptId: idSchema,
      kept: z.string(),
      why: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      /** How many entries followed to the kept record. */
      moved: z.int(),
      undoneAt: z.string().nullable(),
      undoneWhy: z.string().nullable(),
    }),
  ),
});
export type MergeList = z.output<typeof mergeList>;
