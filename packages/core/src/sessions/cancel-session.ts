import { AppError, cancelSessionInput, newId, sessionCancelled } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { groups } from '../groups/tables.ts';
import { countsAsMark } from '../marks/counts-as-mark.ts';
import { type ExpectedPerson, expectedAt, isStillExpected } from '../marks/expected-people.ts';
import { liveMarksOf } from '../marks/insert-mark.ts';
import { appendStatus } from '../status/record-status-of-mark.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { type ActOfMoving, applyMoves } from './apply-moves.ts';
import { loadGroupToMove } from './load-move.ts';
import { addMadeUpSession, type MakingUp, planMakingUp } from './make-up-session.ts';
import { type SessionToPlan, sessionToPlan } from './session-to-plan.ts';
import { standingStatusAt } from './standing-status.ts';
import { sessionChanges, sessions } from './tables.ts';
import { tellLeaders } from './tell-leaders.ts';

/**
 * Cancels a session of ours, with why. Nobody gets a mark for it and nobody's run changes (F6); those expected stay
 * expected, so that the sentence says what we cancelled. One act tells everyone: who leads, a partner's worker at that
 * moment, each child's lead practitioner by the ladder. Where asked, its content moves to the next free date.
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
  run: async ({ unit, actor, now, ifMatch, about, subject: session, programmes }, { sessionId, why, makesUp }) => {
    await requireCancellable(unit, session, ifMatch);
    const { groupId } = session;
    const making =
      makesUp === true ? planMakingUp(await loadGroupToMove(unit.db, programmes, groupId), sessionId, now) : undefined;
    const act = { actId: newId(), groupId, why, by: actor.staffId };
    const version = session.version + 1;
    await unit.db
      .update(sessions)
      .set({ state: 'cancelled', cancelledWhy: why, closedAt: now, closedBy: actor.staffId, version })
      .where(eq(sessions.id, sessionId));
    const people = (await expectedAt(unit, sessionId)).filter((person) => isStillExpected(person, session.startsAt));
    for (const person of people) await tellPartnerSide(unit, session, person);
    const { startsAt, endsAt } = session;
    await unit.db
      .insert(sessionChanges)
      .values({ ...act, sessionId, kind: 'cancelled', wasStartsAt: startsAt, startsAt, endsAt, at: now });
    const moved = making === undefined ? new Map<string, string>() : await makeUp(unit, session, making, act);
    await tellLeaders(unit, { ...act, sessionId });
    const touched = new Map([...people.map(({ personId, enrolmentId }) => [personId, enrolmentId] as const), ...moved]);
    await judgeEnrolments(unit, programmes, [...touched.values()]);
    about({ records: [sessionId, act.actId], persons: [...touched.keys()] });
    return { sessionId, version };
  },
});

/** Holds the content on the next free date, with everything later moved on; the group's dates are others then. */
const makeUp = async (unit: Unit, session: SessionToPlan, making: MakingUp, act: ActOfMoving) => {
  await addMadeUpSession(unit, session.sessionId, making, act);
  const moved = await applyMoves(unit, making.rest.moves, act);
  const [group] = await unit.db.select({ version: groups.version }).from(groups).where(eq(groups.id, act.groupId));
  await unit.db
    .update(groups)
    .set({ version: (group?.version ?? 0) + 1 })
    .where(eq(groups.id, act.groupId));
  return moved;
};

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
      // Not how many: some may be of people whose record does not exist for the asker.
      message: 'Marks are recorded for this session',
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
    supersedes: await standingStatusAt(unit, sessionId, personId),
  });
};
