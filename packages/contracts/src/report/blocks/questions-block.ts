import { z } from 'zod';
import { guardShape } from '../guard.ts';
import { longText, shortText } from '../text.ts';
import { blockIdSchema } from './block-id.ts';

/** The five answers a key question takes (E11). */
export const questionAnswerSchema = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('yes'), note: longText.nullable() }),
  z.strictObject({ answer: z.literal('no'), note: longText.nullable() }),
  z.strictObject({ answer: z.literal('asked-not-answered'), note: longText.nullable() }),
  z.strictObject({ answer: z.literal('not-safe-to-ask'), note: longText.nullable() }),
  z.strictObject({ answer: z.literal('not-asked-because'), note: longText }),
]);
export type QuestionAnswer = z.output<typeof questionAnswerSchema>;

/** Questions with answers; `isKey` must be answered before signing. `isPattern` marks indicators (model.md 7 rule 4). */
export const questionsBlockSchema = z.strictObject({
  kind: z.literal('questions'),
  id: blockIdSchema,
  title: shortText,
  isPattern: z.boolean(),
  items: z
    .array(z.strictObject({ question: longText, isKey: z.boolean(), answer: questionAnswerSchema.nullable() }))
    .min(1),
  ...guardShape,
});
export type QuestionsBlock = z.output<typeof questionsBlockSchema>;
