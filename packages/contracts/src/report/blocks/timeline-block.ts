import { z } from 'zod';
import { daySchema } from '../../day-schema.ts';
import { guardShape, looseGuardShape } from '../guard.ts';
import { longText, shortText } from '../text.ts';
import { blockIdSchema } from './block-id.ts';

/** Kinds of dated fact on a timeline; a `session` holds a session day whatever else is said of it. */
export const timelineRowKinds = [
  'session',
  'circumstance',
  'incident',
  'contact',
  'meeting',
  'milestone',
  'order',
] as const;

/** One dated fact with its source. `isAdverse` makes a statement of progress near it need an explanation (E17). */
export const timelineRowSchema = z.strictObject({
  day: daySchema,
  kind: z.enum(timelineRowKinds),
  text: longText,
  source: shortText,
  isAdverse: z.boolean(),
  ...guardShape,
});
export type TimelineRow = z.output<typeof timelineRowSchema>;

/** Rows of several people together: each row is kept or left out by itself, under the guard of the block as well. */
export const timelineBlockSchema = z.strictObject({
  kind: z.literal('timeline'),
  id: blockIdSchema,
  title: shortText,
  rows: z.array(timelineRowSchema),
  ...looseGuardShape,
});
export type TimelineBlock = z.output<typeof timelineBlockSchema>;
