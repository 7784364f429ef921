import { z } from 'zod';
import { issueSchema } from './issue.ts';
import { placeSchema } from './place.ts';
import { stagedChildSchema } from './staged-child.ts';
import { stagedHeaderSchema } from './staged-header.ts';

/** A child whom an error kept out, with what stands with it. */
const heldBackChildSchema = z.strictObject({
  /** `null` where the file states none that can be used. */
  councilChildId: z.string().nullable(),
  plans: z.int().min(0),
  reviews: z.int().min(0),
  ...placeSchema.shape,
});
export type HeldBackChild = Readonly<z.output<typeof heldBackChildSchema>>;

/** How a reading ended. */
const readingEndSchema = z.strictObject({
  /** `false`: an error stopped the reading, and nothing of the file may be written. */
  complete: z.boolean(),
  childrenRead: z.int().min(0),
  /** Records of which the file does not tell whose they are; while there are any, absence proves nothing. */
  recordsUnplaced: z.int().min(0),
});
export type ReadingEnd = Readonly<z.output<typeof readingEndSchema>>;

/**
 * What a reader of a council's file hands out, in the order of the file: the header before the first child,
 * issues near what they concern, and exactly one `end`, last.
 */
export const stagingEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), header: stagedHeaderSchema }),
  z.strictObject({ type: z.literal('child'), child: stagedChildSchema }),
  z.strictObject({ type: z.literal('held-back'), child: heldBackChildSchema }),
  z.strictObject({ type: z.literal('issue'), issue: issueSchema }),
  z.strictObject({ type: z.literal('end'), end: readingEndSchema }),
]);
export type StagingEvent = Readonly<z.output<typeof stagingEventSchema>>;
