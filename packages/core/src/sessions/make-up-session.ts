import { AppError, addDays, type Day, dayOf, type Id, type Instant, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { nextFreeDay } from '../groups/rules/group-calendar.ts';
import { type MovePlan, planMove } from '../groups/rules/move-sessions.ts';
import { referralSubjects } from '../referrals/tables.ts';
import type { ActOfMoving } from './apply-moves.ts';
import type { GroupToMove } from './load-move.ts';
import { expectations, sessionChanges, sessions } from './tables.ts';

/** Where the content of a session that is not held goes, and what moves on for it. */
export interface MakingUp {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly rest: MovePlan;
}

/**
 * Where the content of a cancelled session would be held: the group's next free date, every later session moved on as
 * far as it must (S10, S11). Throws as `planMove` where one that stays is in the way.
 */
export const planMakingUp = (group: GroupToMove, sessionId: Id, now: Instant): MakingUp => {
  const { request } = group;
  const session = group.sessions.find((one) => one.sessionId === sessionId);
  if (session === undefined) throw new AppError('not-found', 'not-found');
  const after = later(dayOf(session.startsAt), dayOf(now));
  const { day, slot } = nextFreeDay(addDays(after, 1), request, () => undefined);
  const { from, to } = request.slots[slot] ?? { from: '', to: '' };
  const plan = planMove({
    ...request,
    sessions: request.sessions.filter((one) => one.sessionId !== sessionId || one.state === 'planned'),
    sessionId,
    to: { day, from, to },
    scope: 'this-and-rest',
    isReplaced: true,
    now,
  });
  const own = plan.moves.find((move) => move.sessionId === sessionId);
  if (own === undefined) throw new Error('A session that is made up for has no new date');
  return {
    startsAt: own.startsAt,
    endsAt: own.endsAt,
    rest: { ...plan, moves: plan.moves.filter((move) => move !== own) },
  };
};

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** Adds the session at which the content is held instead; everyone with a place is expected at it, late joiners too. */
export const addMadeUpSession = async (
  unit: Unit,
  cancelledId: Id,
  { startsAt, endsAt }: Pick<MakingUp, 'startsAt' | 'endsAt'>,
  act: ActOfMoving,
): Promise<Id> => {
  const [cancelled] = await unit.db
    .select({
      number: sessions.number,
      itemId: sessions.itemId,
      title: sessions.title,
      kind: sessions.kind,
      place: sessions.place,
      mode: sessions.mode,
    })
    .from(sessions)
    .where(eq(sessions.id, cancelledId))
    .orderBy(asc(sessions.id));
  if (cancelled === undefined) throw new Error('A session that was just cancelled is not there');
  const sessionId = newId();
  const { groupId } = act;
  await unit.db
    .insert(sessions)
    .values({ ...cancelled, id: sessionId, groupId, startsAt, endsAt, state: 'planned', version: 1 });
  await unit.db.insert(sessionChanges).values({ ...act, sessionId, kind: 'added', startsAt, endsAt, at: unit.now });
  for (const { personId, enrolmentId } of await placedIn(unit, groupId)) {
    await unit.db.insert(expectations).values({ personId, level: 'shared', sessionId, enrolmentId, from: unit.now });
  }
  return sessionId;
};

/** Everyone who has a place in the group and is not on the way out. */
const placedIn = async (unit: Unit, groupId: Id) =>
  await unit.db
    .select({ enrolmentId: enrolments.id, personId: enrolments.personId })
    .from(enrolments)
    .innerJoin(referralSubjects, eq(referralSubjects.id, enrolments.subjectId))
    .where(and(eq(enrolments.groupId, groupId), isNull(enrolments.endedAt), eq(referralSubjects.state, 'enrolled')))
    .orderBy(asc(enrolments.id));
