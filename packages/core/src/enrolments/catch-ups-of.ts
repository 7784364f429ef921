import { type EnrolmentView, type Instant, mostCatchUps } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { policyOf } from '../engagement/policy-of.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { sessions } from '../sessions/tables.ts';
import { loadCounted } from './attendance-of.ts';
import type { EnrolmentInReach } from './enrolment-in-reach.ts';
import { enrolments } from './tables.ts';

/**
 * What a place owes: sessions its group held whose content is not covered, missed or held before it began (S12); the
 * catch-ups there are; and how many more the programme would count. As far as `asker` may read; all where no one asks.
 */
export const catchUpsOf = async (
  db: ReadDb,
  programmes: Programmes,
  place: EnrolmentInReach,
  now: Instant,
  asker?: Asker,
): Promise<EnrolmentView['catchUps']> => {
  const { enrolmentId, programmeId, programmeVersion, enrolmentPosition: position, groupId, bornOn } = place;
  const policy = policyOf(programmes, { programmeId, programmeVersion, position });
  const { counted } = await loadCounted(db, {
    ...{ enrolmentId, position, bornOn, policy, asAt: now },
    ...(asker === undefined ? {} : { asker }),
  });
  const covering = counted.filter(({ meaning }) => meaning?.content === 'yes');
  const covered = new Set(covering.map(({ fact }) => fact.itemId));
  const caughtUp = covering.filter(({ fact }) => fact.catchUpFor !== null);
  const held = groupId === null ? [] : await heldBy(db, groupId);
  const planned = (await plannedFor(db, enrolmentId, asker)).map((session) => ({
    ...session,
    isOpen: session.state === 'planned' && session.endsAt > now,
  }));
  const isCaughtUp = new Set(caughtUp.map(({ fact }) => fact.sessionId));
  const open = planned.filter(({ sessionId, isOpen }) => isOpen && !isCaughtUp.has(sessionId));
  const most = Math.min(policy.completion.catchUpsCounted, mostCatchUps);
  return {
    owed: held.filter(({ itemId }) => !covered.has(itemId)).map(({ itemId: _item, ...session }) => session),
    planned: planned.map(({ endsAt: _end, ...session }) => session),
    left: Math.max(0, most - caughtUp.length - open.length),
  };
};

const heldBy = async (db: ReadDb, groupId: string) =>
  await db
    .select({
      sessionId: sessions.id,
      number: sessions.number,
      itemId: sessions.itemId,
      title: sessions.title,
      startsAt: sessions.startsAt,
    })
    .from(sessions)
    .where(and(eq(sessions.groupId, groupId), isNull(sessions.enrolmentId), eq(sessions.state, 'held')))
    .orderBy(asc(sessions.number), asc(sessions.startsAt));

const plannedFor = async (db: ReadDb, enrolmentId: string, asker: Asker | undefined) => {
  const rows = await db
    .select({
      sessionId: sessions.id,
      forSessionId: sessions.catchUpForSessionId,
      number: sessions.number,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      state: sessions.state,
    })
    .from(sessions)
    .innerJoin(enrolments, eq(enrolments.id, sessions.enrolmentId))
    .where(
      and(
        eq(sessions.enrolmentId, enrolmentId),
        isNotNull(sessions.catchUpForSessionId),
        asker === undefined ? undefined : visible(enrolments, asker),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  return rows.flatMap(({ forSessionId, ...row }) => (forSessionId === null ? [] : [{ ...row, forSessionId }]));
};
