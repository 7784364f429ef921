import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

/** A person has died; a correction of the day or of how it is known names the statement that stands, and why. */
export const recordDeathInput = z.strictObject({
  deathId: idSchema,
  personId: idSchema,
  diedOn: daySchema,
  howKnown: words(500),
  supersedes: z.strictObject({ factId: idSchema, reason: words(500) }).optional(),
});
export const deathRecorded = z.strictObject({ deathId: idSchema, isNew: z.boolean() });

/** The death was recorded in error; the new fact takes the place of the one it takes back. */
export const takeDeathBackInput = z.strictObject({
  factId: idSchema,
  personId: idSchema,
  deathId: idSchema,
  why: words(500),
});
export const deathTakenBack = z.strictObject({ deathId: idSchema, isNew: z.boolean() });

export const listDeathsInput = z.strictObject({ personId: idSchema });

/** Whether a person has died, and everything that was said of it, newest first. */
export const deathsView = z.strictObject({
  personId: idSchema,
  name: z.string(),
  dateOfBirth: z.string().nullable(),
  diedOn: z.string().nullable(),
  /** The statement that stands and can be corrected or taken back. */
  standing: idSchema.nullable(),
  statements: z.array(
    z.strictObject({
      deathId: idSchema,
      diedOn: z.string(),
      howKnown: z.string(),
      isTakenBack: z.boolean(),
      reason: z.string().nullable(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    }),
  ),
});
export type DeathsView = z.output<typeof deathsView>;
