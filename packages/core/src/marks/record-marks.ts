import { AppError, fieldError, type Id, type MarkInput, marksRecorded, recordMarksInput } from '@waymark/contracts';
import { type Db, statement, type Unit } from '@waymark/database';
import { eq, sql } from 'drizzle-orm';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { markStarted } from '../enrolments/mark-started.ts';
import { reviewStart } from '../enrolments/review-start.ts';
import type { SessionInReach } from '../sessions/session-in-reach.ts';
import { sessionInReach } from '../sessions/session-in-reach.ts';
import { sessions } from '../sessions/tables.ts';
import { recordStatusOfMark, standingStatusOf } from '../status/record-status-of-mark.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { checkMark } from './check-mark.ts';
import { type ExpectedPerson, expectedInReach } from './expected-people.ts';
import { idReused, insertMark, isRepeat, type LiveMark, liveMarksOf, storedMarksOf } from './insert-mark.ts';
import { isSeenCode } from './is-seen-code.ts';

/**
 * Records 1 to 60 marks of a session, whole or not at all. The same mark sent again is answered as it was (S2); a
 * second live mark of a person is refused unless it names the one it changes. `recordedBy` is who records (S8).
 */
export const recordMarks = defineVerb({
  name: 'record-marks',
  summary: 'Records marks of a session’s register, all or none.',
  permission: 'core.register.record',
  route: { method: 'POST', path: '/sessions/:sessionId/marks' },
  input: recordMarksInput,
  output: marksRecorded,
  repeat: 'fact',
  sample: (world) => ({
    sessionId: world.sessionId,
    marks: [
      {
        markId: world.newId(),
        personId: world.fatherId,
        code: 'attended',
        mode: 'in-person',
        occurredAt: world.now,
        supersedes: { markId: world.markId, reason: 'Recorded for the wrong person' },
      },
    ],
  }),
  subject: (asked, { sessionId }) => sessionInReach(asked, sessionId),
  run: async ({ unit, actor, now, subject: session, about, programmes }, { marks }) => {
    if (session.state === 'cancelled') {
      throw new AppError('conflict', 'session-cancelled', {
        message: 'This session was cancelled',
        facts: { state: 'cancelled' },
      });
    }
    const expected = await expectedInReach({ handle: unit, actor, now }, session.sessionId);
    const people = new Map(expected.map((person) => [person.personId, person]));
    const live = await liveMarksOf(unit, session.sessionId);
    const stored = await storedMarksOf(unit, marks);
    const answer: { markId: Id; personId: Id; isNew: boolean }[] = [];
    const touched: { mark: MarkInput; person: ExpectedPerson }[] = [];
    for (const [index, mark] of marks.entries()) {
      const person = checkMark(mark, index, people.get(mark.personId), { session, now, programmes });
      const isNew = !isRepeat(stored.get(mark.markId), session.sessionId, mark);
      answer.push({ markId: mark.markId, personId: mark.personId, isNew });
      if (!isNew) continue;
      if (touched.some((other) => other.mark.markId === mark.markId)) throw idReused();
      checkChange(mark, index, live.get(mark.personId), session);
      await insertMark(unit, mark, {
        sessionId: session.sessionId,
        person,
        recordedBy: actor.staffId,
        recordedAt: now,
      });
      touched.push({ mark, person });
    }
    await follow(unit, session, touched);
    await judgeEnrolments(unit, programmes, [...new Set(touched.map(({ person }) => person.enrolmentId))]);
    about({ records: answer.map(({ markId }) => markId), persons: answer.map(({ personId }) => personId) });
    return { sessionId: session.sessionId, recordedAt: now, marks: answer };
  },
});

/** A wrong tap is taken back by naming it; after the register is closed a change needs a reason (model.md section 3). */
const checkChange = (mark: MarkInput, index: number, standing: LiveMark | undefined, session: SessionInReach): void => {
  if (standing === undefined && mark.supersedes === undefined) return;
  if (standing?.markId !== mark.supersedes?.markId) {
    throw new AppError('conflict', 'mark-no-longer-live', {
      message: 'Someone has recorded another mark for this person in the meantime',
      facts: { personId: mark.personId, liveMarkId: standing?.markId ?? null, liveCode: standing?.code ?? null },
    });
  }
  if (session.closedAt !== null && mark.supersedes?.reason === undefined) {
    throw fieldError(`marks.${index}.supersedes.reason`, 'reason-missing', 'Say why the mark is changed');
  }
};

const setHeld = statement((db: Db) =>
  db
    .update(sessions)
    .set({ state: 'held' })
    .where(eq(sessions.id, sql.placeholder('sessionId')))
    .prepare(),
);

/** What a mark brings with it: the session is held, the place has started, the partner's worker may know. */
const follow = async (
  unit: Unit,
  session: SessionInReach,
  touched: readonly { readonly mark: MarkInput; readonly person: ExpectedPerson }[],
): Promise<void> => {
  const hasBegun = touched.some(({ mark }) => isSeenCode(mark.code)) && session.startsAt <= unit.now;
  if (hasBegun && session.state === 'planned') {
    await setHeld(unit).execute({ sessionId: session.sessionId });
  }
  const standing = await standingStatusOf(unit, session.sessionId);
  for (const { mark, person } of touched) {
    if (mark.supersedes !== undefined) await reviewStart(unit, person.enrolmentId);
    else if (isSeenCode(mark.code) && person.startedAt === null) {
      await markStarted(unit, person.enrolmentId, session.startsAt);
    }
    await recordStatusOfMark(unit, { mark, person, session, standing: standing.get(person.personId) ?? [] });
  }
};
