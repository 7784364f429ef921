import { z } from 'zod';
import { markModes } from '../codes/sessions.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { localTime, words } from './words.ts';

/** Cancels a session that we do not hold; a cancellation of ours never counts against anyone (F6). */
export const cancelSessionInput = z.strictObject({ sessionId: idSchema, why: words(500) });
export const sessionCancelled = z.strictObject({ sessionId: idSchema, version: z.int() });

/** Plans a session of one person, or a new attempt at one that did not take place (S14). */
export const planIndividualSessionInput = z
  .strictObject({
    sessionId: idSchema,
    enrolmentId: idSchema,
    /** Item of the curriculum the person's place is pinned to. */
    itemId: z.string().max(80),
    day: daySchema,
    from: localTime,
    to: localTime,
    place: words(200),
    mode: z.enum(markModes),
  })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-starts', path: ['to'] });

export const individualSessionPlanned = z.strictObject({
  sessionId: idSchema,
  isNew: z.boolean(),
  startsAt: z.string(),
  endsAt: z.string(),
});
