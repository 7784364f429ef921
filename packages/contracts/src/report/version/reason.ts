import { z } from 'zod';
import { reportContents } from '../guard.ts';

/** Why a recipient does not get a part. */
export const withheldCodes = ['level', 'about-another-person', ...reportContents, 'unsafe-answer', 'chosen'] as const;
export type WithheldCode = (typeof withheldCodes)[number];

export const withheldReasonSchema = z.strictObject({ code: z.enum(withheldCodes), because: z.string() });
export type WithheldReason = z.output<typeof withheldReasonSchema>;

/** Reasons in words for the author; no name and nothing of the part itself. */
export const withheldWords: Readonly<Record<Exclude<WithheldCode, 'chosen'>, string>> = {
  level: 'This compartment is not open to this recipient.',
  'about-another-person': 'It is about a person whose part this recipient may not have.',
  'child-words': "A child's own words go to no parent and to no wider circle: the child may pay for them.",
  'child-attendance': 'What a child attends goes to no family member: it can show who works with the child.',
  'advocate-involvement': "It would show that a children's advocate is working with the child.",
  'partner-worker-involvement': 'It would show that a worker is supporting a partner.',
  'session-days': 'Days and places of sessions would show where to find somebody.',
  'pattern-question': 'A question about a pattern is not put to a parent without a safety discussion.',
  'unsafe-answer': 'The answer says that it was not asked, or not safe to ask.',
};
