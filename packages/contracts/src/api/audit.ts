import { z } from 'zod';
import { daySchema, instantSchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';

/** Which part of the audit; days of London, both included. `after` is where the page before ended. */
export const listAuditInput = z
  .strictObject({
    from: daySchema.optional(),
    to: daySchema.optional(),
    staffId: idSchema.optional(),
    /** What the server did of itself, which is much; without it, what people did. */
    byServer: z.boolean().optional(),
    personId: idSchema.optional(),
    after: z.strictObject({ at: instantSchema, entryId: idSchema }).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'ends-before-it-starts',
    path: ['to'],
  });

/** Entries of the audit, newest first: who did what to whose records and what came of it, never what stands in them. */
export const auditList = z.strictObject({
  entries: z.array(
    z.strictObject({
      entryId: idSchema,
      at: z.string(),
      /** Null for the server itself and for who is not known. */
      staff: z.string().nullable(),
      /** What was done, as the API names it. */
      action: z.string(),
      outcome: z.string(),
      /** The code of a refusal. */
      code: z.string().nullable(),
      persons: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
      /** People concerned beyond those named, where an entry is about many. */
      more: z.int(),
    }),
  ),
  /** Where the next page begins; null on the last. */
  next: z.strictObject({ at: z.string(), entryId: idSchema }).nullable(),
});
export type AuditList = z.output<typeof auditList>;
