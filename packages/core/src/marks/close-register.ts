import { AppError, closeRegisterInput, registerClosed } from '@waymark/contracts';
import { eq, inArray } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { sessionInReach } from '../sessions/session-in-reach.ts';
import { sessions } from '../sessions/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { countsAsMark } from './counts-as-mark.ts';
import { expectedInReach, isStillExpected } from './expected-people.ts';
import { liveMarksOf } from './insert-mark.ts';

/** Closes a register once everyone expected has a mark; names who has none, and keeps what is recorded (S5). */
export const closeRegister = defineVerb({
  name: 'close-register',
  summary: 'Closes a session’s register when everyone expected has a mark.',
  permission: 'core.register.record',
  route: { method: 'POST', path: '/sessions/:sessionId/close' },
  input: closeRegisterInput,
  output: registerClosed,
  repeat: 'natural',
  sample: (world) => ({ sessionId: world.sessionId }),
  subject: (asked, { sessionId }) => sessionInReach(asked, sessionId),
  run: async ({ unit, actor, now, subject: session, about }, { sessionId }) => {
    about({ records: [sessionId], persons: [] });
    if (session.closedAt !== null) return { sessionId, closedAt: session.closedAt, version: session.version };
    if (session.startsAt > now) {
      throw new AppError('conflict', 'session-not-begun', { message: 'This session has not begun yet' });
    }
    const live = await liveMarksOf(unit, sessionId);
    const missing = (await expectedInReach({ handle: unit, actor, now }, sessionId)).filter(
      (person) => isStillExpected(person, session.startsAt) && !countsAsMark(live.get(person.personId)),
    );
    if (missing.length > 0) {
      const names = await unit.db
        .select({ id: persons.id, knownAs: persons.knownAs, givenNames: persons.givenNames })
        .from(persons)
        .where(
          inArray(
            persons.id,
            missing.map((person) => person.personId),
          ),
        );
      throw new AppError('invalid', 'not-everyone-marked', {
        message: 'Not everyone who is expected has a mark',
        fields: names.map((person) => ({
          path: `marks.${person.id}`,
          code: 'mark-missing',
          message: `Record a mark for ${person.knownAs ?? person.givenNames}`,
        })),
      });
    }
    await unit.db
      .update(sessions)
      .set({
        closedAt: now,
        closedBy: actor.staffId,
        state: session.state === 'planned' ? 'held' : session.state,
        version: session.version + 1,
      })
      .where(eq(sessions.id, sessionId));
    return { sessionId, closedAt: now, version: session.version + 1 };
  },
});
