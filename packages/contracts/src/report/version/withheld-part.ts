import { z } from 'zod';
import { blockIdSchema } from '../blocks/block-id.ts';
import { withheldReasonSchema } from './reason.ts';

/**
 * One part a recipient does not get, for the author alone: which, under which title, and every reason (E8).
 * `report` is all of it; `detail` is something taken out of a block that is kept, such as the days of its sessions.
 */
export const withheldPartSchema = z.strictObject({
  part: z.enum(['report', 'subject', 'plan-action', 'section', 'block', 'row', 'question', 'detail']),
  section: blockIdSchema.nullable(),
  block: blockIdSchema.nullable(),
  title: z.string(),
  reasons: z.array(withheldReasonSchema).min(1),
});
export type WithheldPart = z.output<typeof withheldPartSchema>;
