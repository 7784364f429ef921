import { z } from 'zod';
import { positions, roles } from '../codes/access.ts';
import { promptReplies } from '../codes/prompts.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

const correction = z.strictObject({ factId: idSchema, reason: words(500) }).optional();

const mostCharacters = 60_000;
const isKeepable = (document: unknown): boolean => {
  const text = JSON.stringify(document);
  return text.length <= mostCharacters && !text.includes('\\u0000');
};

/** Whom or what a document of a programme is about; the kind of document says which of these it takes. */
const recordAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: idSchema, programmeId: z.string().max(40) }),
  z.strictObject({ kind: z.literal('enrolment'), enrolmentId: idSchema }),
  z.strictObject({ kind: z.literal('session'), enrolmentId: idSchema, sessionId: idSchema }),
]);
export type RecordAbout = z.output<typeof recordAbout>;

/** A document of a programme; its fields are checked by the programme's own schema and located at `document.<field>`. */
export const keepRecordInput = z.strictObject({
  recordId: idSchema,
  about: recordAbout,
  kind: z.string().max(60),
  document: z.record(z.string().max(80), z.unknown()).refine(isKeepable, { error: 'not-keepable' }),
  supersedes: correction,
});
export type KeepRecordInput = z.output<typeof keepRecordInput>;
export const recordKept = z.strictObject({ recordId: idSchema, isNew: z.boolean() });

const promptAnswerInput = z.strictObject({
  answerId: idSchema,
  promptId: z.string().max(60),
  reply: z.enum(promptReplies).optional(),
  rating: z.int().min(1).max(10).optional(),
  words: words(4000).optional(),
  supersedes: correction,
});
export type PromptAnswerInput = z.output<typeof promptAnswerInput>;

/** Answers about one person in one session, kept whole or not at all. */
export const answerPromptsInput = z
  .strictObject({
    sessionId: idSchema,
    personId: idSchema,
    answers: z.array(promptAnswerInput).min(1).max(40),
  })
  .superRefine(({ answers }, context) => {
    answers.forEach(({ promptId }, at) => {
      if (answers.findIndex((answer) => answer.promptId === promptId) !== at)
        context.addIssue({ code: 'custom', message: 'prompt-twice', path: ['answers', at, 'promptId'] });
    });
  });
export const promptsAnswered = z.strictObject({
  sessionId: idSchema,
  personId: idSchema,
  answers: z.array(z.strictObject({ answerId: idSchema, promptId: z.string(), isNew: z.boolean() })),
});

export const viewRecordsInput = z.strictObject({ enrolmentId: idSchema });

const expectedRecord = z.strictObject({
  number: z.int(),
  /** Counted from the day the person started; null until then. */
  dueOn: z.string().nullable(),
  isMade: z.boolean(),
  isOverdue: z.boolean(),
});

/** The documents of a place by kind, with what is expected by when; only kinds the asker may read are in it. */
export const recordsView = z.strictObject({
  enrolmentId: idSchema,
  personId: idSchema,
  name: z.string(),
  programme: z.string(),
  position: z.enum(positions),
  kinds: z.array(
    z.strictObject({
      kind: z.string(),
      title: z.string(),
      about: z.enum(['person', 'enrolment', 'session']),
      writtenBy: z.array(z.enum(roles)),
      /** "1 of 3", where the programme expects a number; null where it expects none. */
      progress: z.string().nullable(),
      expected: z.array(expectedRecord),
      documents: z.array(
        z.strictObject({
          recordId: idSchema,
          sessionId: idSchema.nullable(),
          recordedAt: z.string(),
          recordedBy: z.string().nullable(),
          isCorrection: z.boolean(),
          document: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});
export type RecordsView = z.output<typeof recordsView>;
