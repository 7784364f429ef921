import { AppError, cancelSessionInput, type Id, sessionCancelled } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { countsAsMark } from '../marks/counts-as-mark.ts';
import { type ExpectedPerson, expectedAt, isStillExpected } from '../marks/expected-people.ts';
import { liveMarksOf } from '../marks/insert-mark.ts';
import { appendStatus } from '../status/record-status-of-mark.ts';
import { statusEvents } from '../status/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { type SessionToPlan, sessionToPlan } from './session-to-plan.ts';
import { sessions } from './tables.ts';

/**
 * Cancels a session of ours, with why. Nobody gets a mark for it and nobody's run changes (F6); those expected stay
 * expected, so that the sentence says what we cancelled, and a partner's worker knows at that moment.
 */
export const cancelSession = defineVerb({
  name: 'cancel-session',
  summary: 'Cancels a session that we do not hold.',
  permission: 'core.session.cancel',
  route: { method: 'POST', path: '/sessions/:sessionId/cancel' },
  input: cancelSessionInput,
  output: sessionCancelled,
  repeat: 'version',
  sample: (world) => ({ sessionId: world.nextSessionId, why: 'The hall is flooded' }),
  subject: (asked, { sessionId }) => sessionToPlan(asked, sessionId),
  run: async ({ unit, actor, now, ifMatch, about, subject: session, programmes }, { sessionId, why }) => {
    await requireCancellable(unit, session, ifMatch);
    const version = session.version + 1;
    await unit.db
      .update(sessions)
      .set({ state: 'cancelled', cancelledWhy: why, closedAt: now, closedBy: actor.staffId, version })
      .where(eq(sessions.id, sessionId));
    const people = (await expectedAt(unit, sessionId)).filter((person) => isStillExpected(person, session.startsAt));
    for (const person of people) await tellPartnerSide(unit, session, person);
    await judgeEnrolments(
      unit,
      programmes,
      people.map(({ enrolmentId }) => enrolmentId),
    );
    about({ records: [sessionId], persons: people.map(({ personId }) => personId) });
    return { sessionId, version };
  },
});

const requireCancellable = async (unit: Unit, session: SessionToPlan, ifMatch: number | undefined): Promise<void> => {
  const { state, version, sessionId } = session;
  if (ifMatch !== version) {
    throw new AppError('conflict', 'stale-version', {
      message: 'Someone has changed this session in the meantime',
      facts: { version, state, changedBy: 'another worker' },
    });
  }
  if (state !== 'planned') {
    throw new AppError('conflict', 'illegal-move', {
      message: 'Only a planned session can be cancelled',
      facts: { from: state, to: 'cancelled' },
    });
  }
  const marked = [...(await liveMarksOf(unit, sessionId)).values()].filter(countsAsMark);
  if (marked.length > 0) {
    throw new AppError('conflict', 'session-has-marks', {
      message: 'Marks are recorded for this session',
      facts: { marks: marked.length },
    });
  }
};

/** Takes the place of what the clock alone had said of this session, such as "has not arrived". */
const tellPartnerSide = async (unit: Unit, session: SessionToPlan, person: ExpectedPerson): Promise<void> => {
  if (person.position !== 'person-causing-harm') return;
  const { personId, enrolmentId } = person;
  const { sessionId } = session;
  await appendStatus(unit, {
    personId,
    enrolmentId,
    sessionId,
    markId: null,
    kind: 'cancelled-by-us',
    at: unit.now,
    supersedes: await standingStatus(unit, sessionId, personId),
  });
};

const standingStatus = async (unit: Unit, sessionId: Id, personId: Id): Promise<Id | null> => {
  const [standing] = await unit.db
    .select({ id: statusEvents.id })
    .from(statusEvents)
    .where(
      and(
        eq(statusEvents.sessionId, sessionId),
        eq(statusEvents.personId, personId),
        eq(statusEvents.kind, 'not-arrived'),
        live(statusEvents),
      ),
    )
    .orderBy(asc(statusEvents.id));
  return standing?.id ?? null;
};
