import {
  AppError,
  answerPromptsInput,
  fieldError,
  type Id,
  type Level,
  type PromptAnswerInput,
  promptsAnswered,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import type { Prompt } from '@waymark/plugin-api/shared';
import { and, eq } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { type PromptSession, promptSessionInReach } from './prompt-session.ts';
import { checkPromptAnswer } from './rules/check-prompt-answer.ts';
import { promptAnswers } from './tables.ts';

/** Keeps the answers to a programme's prompts about one person in one session, whole or not at all (E11). */
export const answerPrompts = defineVerb({
  name: 'answer-prompts',
  summary: 'Answers a programme’s questions about one person in a session.',
  permission: 'core.prompt.answer',
  route: { method: 'POST', path: '/sessions/:sessionId/prompt-answers' },
  input: answerPromptsInput,
  output: promptsAnswered,
  repeat: 'fact',
  sample: (world) => ({
    sessionId: world.sessionId,
    personId: world.fatherId,
    answers: [{ answerId: world.newId(), promptId: 'spoke-of-children', reply: 'asked-not-answered' }],
  }),
  subject: (asked, { sessionId, personId }) => promptSessionInReach(asked, { sessionId, personId }),
  run: async ({ unit, actor, now, about, subject, programmes }, { sessionId, personId, answers }) => {
    if (subject.startsAt > now)
      throw new AppError('conflict', 'session-not-begun', { message: 'This session has not begun yet' });
    const { prompts } = programmes.get(subject.programmeId).shared;
    checkAll(prompts, subject, answers);
    const standing = await standingAnswers(unit, sessionId, personId);
    const kept: { answerId: Id; promptId: string; isNew: boolean }[] = [];
    for (const [index, answer] of answers.entries()) {
      const level = levelOf(prompts, answer.promptId);
      await requireLevel(unit, actor, personId, level);
      if (!standing.known.has(answer.answerId)) requireNoOther(standing.live.get(answer.promptId), answer, index);
      const { isNew } = await appendFact(unit, promptAnswers, rowOf(subject, answer, level, { actor, now }));
      kept.push({ answerId: answer.answerId, promptId: answer.promptId, isNew });
    }
    about({ records: kept.map(({ answerId }) => answerId), persons: [personId] });
    return { sessionId, personId, answers: kept };
  },
});

const levelOf = (prompts: readonly Prompt[], promptId: string): Level =>
  prompts.find(({ id }) => id === promptId)?.level ?? 'professionals';

const checkAll = (prompts: readonly Prompt[], session: PromptSession, answers: readonly PromptAnswerInput[]): void => {
  const fields = answers.flatMap((answer, index) => {
    const found = checkPromptAnswer(prompts, answer, session);
    return found === null
      ? []
      : [{ path: `answers.${index}.${found.field}`, code: found.code, message: found.message }];
  });
  const [first] = fields;
  if (first !== undefined)
    throw new AppError('invalid', first.code, { message: 'Some of the answers are not right', fields });
};

/** Answers about this person in this session: the live one of each prompt, and the ids of all. */
const standingAnswers = async (unit: Unit, sessionId: Id, personId: Id) => {
  const about = and(eq(promptAnswers.sessionId, sessionId), eq(promptAnswers.personId, personId));
  const columns = { promptId: promptAnswers.promptId, answerId: promptAnswers.id };
  const all = await unit.db.select(columns).from(promptAnswers).where(about);
  const standing = await unit.db
    .select(columns)
    .from(promptAnswers)
    .where(and(about, live(promptAnswers)));
  return {
    live: new Map<string, Id>(standing.map((row) => [row.promptId, row.answerId])),
    known: new Set<Id>(all.map((row) => row.answerId)),
  };
};

/** One live answer a prompt, session and person: a second one corrects the first by name. */
const requireNoOther = (standing: Id | undefined, answer: PromptAnswerInput, index: number): void => {
  if (answer.supersedes !== undefined) {
    if (standing !== undefined && answer.supersedes.factId !== standing)
      throw new AppError('conflict', 'fact-no-longer-live', { message: 'Someone has corrected this in the meantime' });
    if (standing === undefined)
      throw fieldError(
        `answers.${index}.supersedes.factId`,
        'not-such-an-answer',
        'This is not an answer to this question',
      );
    return;
  }
  if (standing !== undefined && standing !== answer.answerId)
    throw new AppError('conflict', 'already-answered', {
      message: 'This has been answered; correct that answer instead',
    });
};

const rowOf = (
  { personId, sessionId, enrolmentId, programmeId, programmeVersion }: PromptSession,
  answer: PromptAnswerInput,
  level: Level,
  { actor, now }: { readonly actor: Actor; readonly now: string },
) => ({
  id: answer.answerId,
  personId,
  level,
  recordedAt: now,
  recordedBy: actor.staffId,
  supersedes: answer.supersedes?.factId ?? null,
  reason: answer.supersedes?.reason ?? null,
  programmeId,
  programmeVersion,
  promptId: answer.promptId,
  sessionId,
  enrolmentId,
  reply: answer.reply ?? null,
  words: answer.rating === undefined ? (answer.words ?? null) : String(answer.rating),
});
