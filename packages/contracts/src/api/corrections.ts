import { z } from 'zod';
import { correctionAnswers, correctionStates } from '../codes/corrections.ts';
import { markCodes } from '../codes/marks.ts';
import { cancelledBys, markModes } from '../codes/sessions.ts';
import { idSchema } from '../id-schema.ts';
import { markInput } from './marks.ts';
import { words } from './words.ts';

/** A mark that would change one a coordinator must agree to; `supersedes` names that mark and says why. */
export const proposeCorrectionInput = z
  .strictObject({ sessionId: idSchema, mark: markInput })
  .refine(({ mark }) => mark.supersedes?.reason !== undefined, {
    error: 'reason-missing',
    path: ['mark', 'supersedes', 'reason'],
  });
export const correctionProposed = z.strictObject({ correctionId: idSchema, isNew: z.boolean() });

export const answerCorrectionInput = z.strictObject({
  answerId: idSchema,
  correctionId: idSchema,
  answer: z.enum(correctionAnswers),
  words: words(1000),
});
export const correctionAnswered = z.strictObject({
  correctionId: idSchema,
  answer: z.enum(correctionAnswers),
  isNew: z.boolean(),
});

/** What a coordinator, in words, made of a correction. */
const answerGiven = z.strictObject({ words: z.string(), by: z.string(), at: z.string() });

/** The last correction that was proposed for someone at a session, for who keeps the register. */
export const correctionOfRegister = z.strictObject({
  correctionId: idSchema,
  code: z.enum(markCodes),
  why: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  state: z.enum(correctionStates),
  answer: answerGiven.nullable(),
});
export type CorrectionOfRegister = z.output<typeof correctionOfRegister>;

export const listCorrectionsInput = z.strictObject({});

/** A mark as a coordinator compares it: its code and what was said with it. */
const comparedMark = z.strictObject({
  code: z.enum(markCodes),
  localCode: z.string().nullable(),
  minutes: z.int().nullable(),
  mode: z.enum(markModes),
  cancelledBy: z.enum(cancelledBys).nullable(),
  reasonCode: z.string().nullable(),
  note: z.string().nullable(),
});
export type ComparedMark = z.output<typeof comparedMark>;

const correctionRow = z.strictObject({
  correctionId: idSchema,
  personId: idSchema,
  personName: z.string(),
  sessionId: idSchema,
  groupTitle: z.string(),
  number: z.int(),
  startsAt: z.string(),
  was: comparedMark,
  becomes: comparedMark,
  why: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  state: z.enum(correctionStates),
  answer: answerGiven.nullable(),
  /** Whether the asker proposed it: somebody else must agree then. */
  isOwn: z.boolean(),
  /** Whether the mark has been changed since, so that it can only be declined. */
  isOvertaken: z.boolean(),
});
export type CorrectionRow = z.output<typeof correctionRow>;

/** Those that wait, oldest first, then those answered of late, newest first. */
export const correctionsView = z.strictObject({ waiting: z.array(correctionRow), answered: z.array(correctionRow) });
export type CorrectionsView = z.output<typeof correctionsView>;
