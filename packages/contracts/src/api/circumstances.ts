import { z } from 'zod';
import { circumstanceKinds } from '../codes/circumstances.ts';
import { reliabilities } from '../codes/reliability.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

/** A dated circumstance about a person, as `record-circumstance` takes it. */
export const recordCircumstanceInput = z
  .strictObject({
    /** Made by the client: the fact's identity and its idempotency key for ever. */
    circumstanceId: idSchema,
    personId: idSchema,
    kind: z.enum(circumstanceKinds),
    from: daySchema,
    to: daySchema.optional(),
    sourceName: z.string().trim().min(1).max(120),
    sourceAgency: z.string().trim().min(1).max(120),
    reliability: z.enum(reliabilities),
    note: z.string().trim().max(2000).optional(),
    /** The fact this one corrects, and why. */
    supersedes: z.strictObject({ factId: idSchema, reason: z.string().trim().min(1).max(500) }).optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'ends-before-it-starts', path: ['to'] });

export const circumstanceMade = z.strictObject({ circumstanceId: idSchema, isNew: z.boolean() });

/** A circumstance was recorded in error; the new fact takes its place. */
export const withdrawCircumstanceInput = z.strictObject({
  factId: idSchema,
  personId: idSchema,
  circumstanceId: idSchema,
  why: words(500),
});

export const listCircumstancesInput = z.strictObject({ personId: idSchema });

const statement = {
  circumstanceId: idSchema,
  kind: z.enum(circumstanceKinds),
  from: z.string(),
  to: z.string().nullable(),
  sourceName: z.string(),
  sourceAgency: z.string(),
  reliability: z.enum(reliabilities),
  note: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
};

/** What is recorded of a person's life as far as the reader may read it, newest first, and what was recorded before. */
export const circumstancesView = z.strictObject({
  personId: idSchema,
  name: z.string(),
  standing: z.array(z.strictObject(statement)),
  /** Corrected or taken back: when, by whom and why is left out where the reader may not read what stands now. */
  earlier: z.array(
    z.strictObject({
      ...statement,
      until: z.string().nullable(),
      changedBy: z.string().nullable(),
      reason: z.string().nullable(),
      isWithdrawn: z.boolean(),
    }),
  ),
});
export type CircumstancesView = z.output<typeof circumstancesView>;
