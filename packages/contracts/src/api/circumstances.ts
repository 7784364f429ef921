import { z } from 'zod';
import { circumstanceKinds } from '../codes/circumstances.ts';
import { reliabilities } from '../codes/reliability.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';

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
