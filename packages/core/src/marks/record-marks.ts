import { AppError, type Id, type MarkInput, marksRecorded, recordMarksInput } from '@waymark/contracts';
import { type SessionInReach, sessionInReach } from '../sessions/session-in-reach.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { checkChange } from './check-change.ts';
import { checkMark } from './check-mark.ts';
import { expectedInReach } from './expected-people.ts';
import { followMarks, type MarkedPerson } from './follow-marks.ts';
import { idReused, insertMark, isRepeat, liveMarksOf, storedMarksOf } from './insert-mark.ts';

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
  run: async ({ unit, actor, now, subject: session, about, programmes }, { marks: sent }) => {
    const marks = sent.map((mark) => namingWhatItMakesUp(mark, session));
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
    const touched: MarkedPerson[] = [];
    for (const [index, mark] of marks.entries()) {
      const person = checkMark(mark, index, people.get(mark.personId), { session, now, programmes });
      const isNew = !isRepeat(stored.get(mark.markId), session.sessionId, mark);
      answer.push({ markId: mark.markId, personId: mark.personId, isNew });
      if (!isNew) continue;
      if (touched.some((other) => other.mark.markId === mark.markId)) throw idReused();
      await checkChange(unit, { mark, index, standing: live.get(mark.personId), person, session });
      await insertMark(unit, mark, {
        sessionId: session.sessionId,
        person,
        recordedBy: actor.staffId,
        recordedAt: now,
      });
      touched.push({ mark, person });
    }
    await followMarks(unit, programmes, session, touched);
    about({ records: answer.map(({ markId }) => markId), persons: answer.map(({ personId }) => personId) });
    return { sessionId: session.sessionId, recordedAt: now, marks: answer };
  },
});

/** At a catch-up every mark names the session that it makes up for; a phone need not know (S12). */
const namingWhatItMakesUp = (mark: MarkInput, { catchUpForSessionId }: SessionInReach): MarkInput =>
  catchUpForSessionId === null ? mark : { ...mark, catchUpForSessionId };
