import { z } from 'zod';
import { guardShape } from '../guard.ts';
import { longText, shortText } from '../text.ts';
import { blockIdSchema } from './block-id.ts';

/** Labels with values. `topic: 'timeliness'` marks dates kept or missed, which never speak for effect (A12). */
export const factsBlockSchema = z.strictObject({
  kind: z.literal('facts'),
  id: blockIdSchema,
  title: shortText,
  topic: z.enum(['timeliness']).nullable(),
  items: z.array(z.strictObject({ label: shortText, value: longText })).min(1),
  ...guardShape,
});
export type FactsBlock = z.output<typeof factsBlockSchema>;
