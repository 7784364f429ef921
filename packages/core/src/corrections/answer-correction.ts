import { AppError, answerCorrectionInput, correctionAnswered, type MarkInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, ne } from 'drizzle-orm';
import { requireStanding } from '../marks/check-change.ts';
import { expectedAt } from '../marks/expected-people.ts';
import { followMarks } from '../marks/follow-marks.ts';
import { insertMark, liveMarksOf } from '../marks/insert-mark.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { type CorrectionInReach, correctionInReach } from './correction-in-reach.ts';
import { markCorrectionAnswers } from './tables.ts';

/**
 * A coordinator agrees to a proposed correction or declines it, in words. Agreed, it becomes the mark that stands,
 * recorded by who proposed it, and everything that rests on the mark is read anew; declined, nothing changes. Nobody
 * agrees to a correction of their own: 409 `own-correction`.
 */
export const answerCorrection = defineVerb({
  name: 'answer-correction',
  summary: 'Agrees to a proposed correction of a mark or declines it, in words.',
  permission: 'core.correction.answer',
  route: { method: 'POST', path: '/corrections/:correctionId/answers' },
  input: answerCorrectionInput,
  output: correctionAnswered,
  repeat: 'fact',
  sample: (world) => ({
    answerId: world.newId(),
    correctionId: world.correctionId,
    answer: 'agreed',
    words: 'The paper sheet says the same',
  }),
  subject: (asked, { correctionId }) => correctionInReach(asked, correctionId),
  run: async ({ unit, actor, now, about, subject, programmes }, { answerId, correctionId, answer, words }) => {
    const { correction } = subject;
    about({ records: [answerId, correctionId, correction.markId], persons: [correction.personId] });
    if (correction.recordedBy === actor.staffId) {
      throw new AppError('conflict', 'own-correction', { message: 'Somebody else must answer what you proposed' });
    }
    await requireUnanswered(unit, correctionId, answerId);
    const { isNew } = await appendFact(unit, markCorrectionAnswers, {
      id: answerId,
      personId: correction.personId,
      level: correction.level,
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: null,
      reason: null,
      correctionId,
      answer,
      words,
    });
    if (isNew && answer === 'agreed') await makeItStand(unit, programmes, subject);
    return { correctionId, answer, isNew };
  },
});

const requireUnanswered = async (unit: Unit, correctionId: string, answerId: string): Promise<void> => {
  const [other] = await unit.db
    .select({ id: markCorrectionAnswers.id })
    .from(markCorrectionAnswers)
    .where(and(eq(markCorrectionAnswers.correctionId, correctionId), ne(markCorrectionAnswers.id, answerId)));
  if (other === undefined) return;
  throw new AppError('conflict', 'already-answered', { message: 'Someone has answered this in the meantime' });
};

/** The mark as it was proposed. */
const markOf = ({ correction }: CorrectionInReach): MarkInput => ({
  markId: correction.id,
  personId: correction.personId,
  code: correction.code,
  mode: correction.mode,
  occurredAt: correction.occurredAt,
  supersedes: { markId: correction.markId, reason: correction.why },
  ...(correction.localCode !== null && { localCode: correction.localCode }),
  ...(correction.minutes !== null && { minutes: correction.minutes }),
  ...(correction.roomCompany !== null && { roomCompany: correction.roomCompany }),
  ...(correction.cancelledBy !== null && { cancelledBy: correction.cancelledBy }),
  ...(correction.noticeAt !== null && { noticeAt: correction.noticeAt }),
  ...(correction.confirmedHow !== null && { confirmedHow: correction.confirmedHow }),
  ...(correction.reasonCode !== null && { reasonCode: correction.reasonCode }),
  ...(correction.catchUpForSessionId !== null && { catchUpForSessionId: correction.catchUpForSessionId }),
  ...(correction.note !== null && { note: correction.note }),
});

const makeItStand = async (unit: Unit, programmes: Programmes, found: CorrectionInReach): Promise<void> => {
  const { correction, session } = found;
  const mark = markOf(found);
  requireStanding({ mark, standing: (await liveMarksOf(unit, session.sessionId)).get(correction.personId) });
  const person = (await expectedAt(unit, session.sessionId)).find(({ personId }) => personId === correction.personId);
  if (person === undefined) throw new Error('A correction names someone who is not of the session');
  await insertMark(unit, mark, {
    sessionId: session.sessionId,
    person,
    recordedBy: correction.recordedBy,
    recordedAt: unit.now,
  });
  await followMarks(unit, programmes, session, [{ mark, person }]);
};
