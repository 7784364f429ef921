import { levels, positions } from '@waymark/contracts';
import { z } from 'zod';

/** A question a programme asks in the session record. A key question takes one of the five answers of E11, never a blank. */
export const promptSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'not-a-prompt-id' }),
    question: z.string().trim().min(1).max(300),
    hint: z.string().trim().max(300).optional(),
    answer: z.enum(['key-question', 'words', 'yes-no', 'rating']),
    /** Most of a rating that starts at 1; a rating has it and nothing else does. */
    most: z.int().min(2).max(10).optional(),
    about: z.array(z.enum(positions)).min(1),
    level: z.enum(levels),
    /** Curriculum items it is asked at; empty means every session. */
    items: z.array(z.string()),
  })
  .superRefine(({ answer, most }, context) => {
    if ((answer === 'rating') === (most !== undefined)) return;
    const message = answer === 'rating' ? 'rating-without-most' : 'most-without-rating';
    context.addIssue({ code: 'custom', message, path: ['most'] });
  });
export type Prompt = z.output<typeof promptSchema>;
