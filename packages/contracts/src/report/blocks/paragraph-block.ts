import { z } from 'zod';
import { guardShape } from '../guard.ts';
import { reportStaffSchema } from '../people.ts';
import { longText, shortText } from '../text.ts';
import { blockIdSchema } from './block-id.ts';

/** What a paragraph answers (domain.md section 2 "Final report", section 6 "What a professional's report must hold"). */
export const paragraphPurposes = [
  'reason-and-length-of-involvement',
  'chronology',
  'participation-and-learning',
  'change-evidenced-by-others',
  'continuing-concerns',
  'not-known',
  'parent-view',
  'going-well',
  'worries',
  'analysis',
  'needs-to-change',
  'recommendation',
  'child-lived-experience',
  'child-wishes',
  'child-own-words',
  'child-demeanour',
  'child-impact',
  'child-outcome',
  'other',
] as const;
export type ParagraphPurpose = (typeof paragraphPurposes)[number];

/** Purposes that are written for one child and never for several at once (D1). */
export const isChildPurpose = (purpose: ParagraphPurpose): boolean => purpose.startsWith('child-');

/**
 * Text that a person writes: `text` is null until then, `hint` says what is asked. `isPositive` marks a statement of
 * progress, and `explanation` squares it with the marks and events that speak against it (E17).
 */
export const paragraphBlockSchema = z
  .strictObject({
    kind: z.literal('paragraph'),
    id: blockIdSchema,
    title: shortText,
    purpose: z.enum(paragraphPurposes),
    isRequired: z.boolean(),
    hint: longText.nullable(),
    text: longText.nullable(),
    writtenBy: reportStaffSchema.nullable(),
    isPositive: z.boolean(),
    explanation: longText.nullable(),
    ...guardShape,
  })
  .refine(({ text, writtenBy }) => text === null || writtenBy !== null, {
    error: 'writer-missing',
    path: ['writtenBy'],
  });
export type ParagraphBlock = z.output<typeof paragraphBlockSchema>;
