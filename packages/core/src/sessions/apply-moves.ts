import { addDays, dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import type { Move } from '../groups/rules/move-sessions.ts';
import { expectedAt, isStillExpected } from '../marks/expected-people.ts';
import { appendStatus } from '../status/record-status-of-mark.ts';
import { standingStatusAt } from './standing-status.ts';
import { sessionChanges, sessions } from './tables.ts';

export interface ActOfMoving {
  readonly actId: Id;
  readonly groupId: Id;
  readonly why: string;
  readonly by: Id;
}

/** Days within which an old or new date concerns those at home now; the rest reach their lists when they are near. */
const nearDays = 7;

/**
 * Moves sessions as planned: each keeps what it was in `session_changes`, and a partner's worker has it at that moment
 * (model.md section 5). Answers the places of everyone expected, for judging.
 */
export const applyMoves = async (unit: Unit, moves: readonly Move[], act: ActOfMoving) => {
  const people = new Map<Id, Id>();
  const near = addDays(dayOf(unit.now), nearDays);
  for (const [index, move] of moves.entries()) {
    const { sessionId, was, startsAt, endsAt } = move;
    const expected = (await expectedAt(unit, sessionId)).filter((person) => isStillExpected(person, was.startsAt));
    await unit.db
      .update(sessions)
      .set({
        startsAt,
        endsAt,
        placeWithdrawnAt: null,
        movedAt: unit.now,
        moveId: act.actId,
        version: await nextVersion(unit, sessionId),
      })
      .where(eq(sessions.id, sessionId));
    await unit.db.insert(sessionChanges).values({
      ...act,
      sessionId,
      kind: 'moved',
      wasStartsAt: was.startsAt,
      wasEndsAt: was.endsAt,
      startsAt,
      endsAt,
      at: unit.now,
    });
    const isNear = index === 0 || dayOf(was.startsAt) <= near || dayOf(startsAt) <= near;
    for (const { personId, enrolmentId, position } of expected) {
      people.set(personId, enrolmentId);
      if (!isNear || position !== 'person-causing-harm') continue;
      const supersedes = await standingStatusAt(unit, sessionId, personId);
      // Stands under the new time, so that it is on the list until then and what follows takes its place.
      await appendStatus(unit, {
        ...{ personId, enrolmentId, sessionId, supersedes },
        ...{ markId: null, kind: 'moved-by-us', at: startsAt },
      });
    }
  }
  return people;
};

const nextVersion = async (unit: Unit, sessionId: Id): Promise<number> => {
  const [session] = await unit.db
    .select({ version: sessions.version })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  return (session?.version ?? 0) + 1;
};
