import { z } from 'zod';
import { guardShape } from '../guard.ts';
import { longText, shortText } from '../text.ts';
import { blockIdSchema } from './block-id.ts';

/**
 * Fixed words that nobody edits in a report, such as the limits of a programme (A11). About whoever they concern: the
 * limits of his programme are about him, or they would name it in another parent's version.
 */
export const statementBlockSchema = z.strictObject({
  kind: z.literal('statement'),
  id: blockIdSchema,
  title: shortText.nullable(),
  text: longText,
  ...guardShape,
});
export type StatementBlock = z.output<typeof statementBlockSchema>;
