import { z } from 'zod';
import { levels } from '../codes/access.ts';
import { concernKinds, spokenContactWiths } from '../codes/observations.ts';
import { instantSchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

/** A contact in speech about a concern: with whom, by name, when, and what was decided (model.md section 6). */
const spokenContact = z.strictObject({
  with: z.enum(spokenContactWiths),
  name: words(120),
  at: instantSchema,
  decision: words(2000),
});

/**
 * What someone saw or heard of a person; `level` says who may read it. A child's own words and demeanour stand apart
 * (D6). A concern is not kept without the spoken contact that it needs the same day.
 */
export const recordObservationInput = z
  .strictObject({
    observationId: idSchema,
    personId: idSchema,
    level: z.enum(levels),
    text: words(4000),
    ownWords: words(2000).optional(),
    demeanour: words(2000).optional(),
    wasAlone: z.boolean().optional(),
    whoElse: words(300).optional(),
    wasFreeToSpeak: z.boolean().optional(),
    sessionId: idSchema.optional(),
    enrolmentId: idSchema.optional(),
    at: instantSchema,
    concern: z.enum(concernKinds).optional(),
    spoken: spokenContact.optional(),
    supersedes: z.strictObject({ factId: idSchema, reason: words(500) }).optional(),
  })
  .refine(({ concern, spoken }) => concern === undefined || spoken !== undefined, {
    error: 'spoken-contact-missing',
    path: ['spoken'],
  })
  .refine(({ concern, spoken }) => spoken === undefined || concern !== undefined, {
    error: 'concern-missing',
    path: ['concern'],
  })
  .refine(({ at, spoken }) => spoken === undefined || spoken.at >= at, {
    error: 'spoken-before-observed',
    path: ['spoken', 'at'],
  });
export type RecordObservationInput = z.output<typeof recordObservationInput>;

/** `concern` says what a concern still waits for: it stays open until a named meeting has considered it (D12). */
export const observationMade = z.strictObject({
  observationId: idSchema,
  isNew: z.boolean(),
  concern: z
    .strictObject({
      isOpen: z.boolean(),
      spokenDueBy: z.string(),
      /** Whether the spoken contact came after the day of the observation. */
      isSpokenLate: z.boolean(),
      because: z.array(z.string()),
    })
    .nullable(),
});
