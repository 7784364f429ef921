import { z } from 'zod';
import { endingReasons } from '../codes/referral-reasons.ts';
import { idSchema } from '../id-schema.ts';

export const listEndingsInput = z.strictObject({});

/** A place that is ending, with the children the asker works with and what was answered for each of them. */
export const endingRow = z.strictObject({
  enrolmentId: idSchema,
  personId: idSchema,
  name: z.string(),
  offering: z.string(),
  reason: z.enum(endingReasons).nullable(),
  receivingNothingSince: z.string(),
  /** Whole days since then. */
  days: z.int(),
  /** Whether a child of these waits for an answer for 3 days or more: then the manager acts. */
  isManagers: z.boolean(),
  children: z.array(
    z.strictObject({
      childId: idSchema,
      name: z.string(),
      /** What was answered, by whom and when; null while the answer is awaited. */
      answer: z.strictObject({ meaning: z.string(), by: z.string().nullable(), at: z.string() }).nullable(),
    }),
  ),
});
export type EndingRow = z.output<typeof endingRow>;

/** Those that wait for an answer first, the longest first. */
export const endingsView = z.strictObject({ endings: z.array(endingRow) });
export type EndingsView = z.output<typeof endingsView>;

export const escalateEndingsInput = z.strictObject({});
export const endingsEscalated = z.strictObject({ toManagers: z.int() });
