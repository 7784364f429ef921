import { type Day, dayOf, type Id } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { and, asc, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { nextStartsOf } from '../groups/next-starts.ts';
import { offers } from '../offers/tables.ts';
import { sessions } from '../sessions/tables.ts';
import { referralSubjects, referrals } from './tables.ts';

/** A place that was offered or given, and since which day. */
export interface HeldPlace {
  readonly groupId: Id;
  readonly since: Day;
}

/** Someone who is needed to start by a day and has not started. */
export interface AwaitingStart {
  readonly referralId: Id;
  readonly offeringId: Id;
  readonly subjectId: Id;
  readonly personId: Id;
  readonly needBy: Day | null;
  readonly needByWhy: string | null;
  /** The group of an open offer or of the place, since when; null for someone who holds neither. */
  readonly held: HeldPlace | null;
}

/** Everyone who waits, holds an offer or has a place in a group, and is needed to start by a day (S21). */
export const loadAwaitingStart = async (
  unit: Unit,
  referralIds: readonly Id[] | undefined,
): Promise<readonly AwaitingStart[]> => {
  const rows = await unit.db
    .select({
      referralId: referrals.id,
      offeringId: referrals.offeringId,
      subjectId: referralSubjects.id,
      personId: referralSubjects.personId,
      needBy: referrals.needBy,
      needByWhy: referrals.needByWhy,
      offeredGroupId: offers.groupId,
      madeAt: offers.madeAt,
      givenGroupId: enrolments.groupId,
      from: enrolments.from,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .leftJoin(offers, and(eq(offers.subjectId, referralSubjects.id), isNull(offers.answer)))
    .leftJoin(
      enrolments,
      and(eq(enrolments.subjectId, referralSubjects.id), isNull(enrolments.endedAt), isNull(enrolments.startedAt)),
    )
    .where(
      and(
        isNotNull(referrals.needBy),
        inArray(referralSubjects.state, ['accepted', 'waiting', 'offered', 'enrolled']),
        or(
          inArray(referralSubjects.state, ['accepted', 'waiting']),
          and(eq(referralSubjects.state, 'offered'), isNotNull(offers.groupId)),
          and(eq(referralSubjects.state, 'enrolled'), isNotNull(enrolments.groupId)),
        ),
        referralIds === undefined ? undefined : inArray(referrals.id, [...referralIds]),
      ),
    )
    .orderBy(asc(referrals.id), asc(referralSubjects.id));
  return rows.map(({ offeredGroupId, madeAt, givenGroupId, from, ...person }) => ({
    ...person,
    held:
      givenGroupId !== null && from !== null
        ? { groupId: givenGroupId, since: from }
        : offeredGroupId !== null && madeAt !== null
          ? { groupId: offeredGroupId, since: dayOf(madeAt) }
          : null,
  }));
};

/**
 * The day on which each of these people is to start: of the next start that can be joined, or of the first session of
 * the group they hold. Somebody whose first session is over is left out: who missed it is told of by the ladder.
 */
export const startsOf = async (
  unit: Unit,
  people: readonly AwaitingStart[],
): Promise<readonly { readonly person: AwaitingStart; readonly startsOn: Day | null }[]> => {
  const next = new Map<Id, Day | null>();
  for (const offeringId of new Set(people.map((person) => person.offeringId))) {
    const [start] = await nextStartsOf(unit.db, offeringId, unit.now);
    next.set(offeringId, start?.startsOn ?? null);
  }
  const firstOf = await firstSessions(
    unit.db,
    people.flatMap(({ held }) => held?.groupId ?? []),
  );
  const today = dayOf(unit.now);
  return people.flatMap((person) => {
    if (person.held === null) return [{ person, startsOn: next.get(person.offeringId) ?? null }];
    const startsOn = firstOf(person.held);
    return startsOn !== null && startsOn < today ? [] : [{ person, startsOn }];
  });
};

/** For someone who holds a place of one of these groups since a day: the day of the first session from then on. */
export const firstSessions = async (db: ReadDb, groupIds: readonly Id[]): Promise<(held: HeldPlace) => Day | null> => {
  if (groupIds.length === 0) return () => null;
  const rows = await db
    .select({ groupId: sessions.groupId, startsAt: sessions.startsAt })
    .from(sessions)
    .where(
      and(
        inArray(sessions.groupId, [...new Set(groupIds)]),
        isNull(sessions.enrolmentId),
        ne(sessions.state, 'cancelled'),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  const days = rows.map(({ groupId, startsAt }) => ({ groupId, day: dayOf(startsAt) }));
  return ({ groupId, since }) => days.find((one) => one.groupId === groupId && one.day >= since)?.day ?? null;
};
