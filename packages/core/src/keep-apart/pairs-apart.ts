import { addDays, dayOf, type Id, type Instant } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { alias, live, utcDayOf } from '@waymark/kit';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { relationships } from '../families/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import type { Booking } from './rules/would-meet.ts';
import { keepApart } from './tables.ts';

/** How many days ahead bookings are compared. */
const daysAhead = 60;

/** Two people who must not meet, each with a session on the same day. */
export interface BookedPair {
  readonly personId: Id;
  readonly otherPersonId: Id;
  readonly hers: Booking;
  readonly his: Booking;
}

const hisExpectations = alias(expectations, 'his_expectation');
const hisSessions = alias(sessions, 'his_session');

/**
 * Pairs that someone recorded, and those in which one is recorded as harming the other, where both have a session to come
 * on one day. For the system alone: it reads for nobody.
 */
export const bookedPairs = async (unit: Unit): Promise<BookedPair[]> => {
  const recorded = await bookedOn(
    unit.db,
    unit.now,
    keepApart,
    keepApart.personId,
    keepApart.otherPersonId,
    live(keepApart),
  );
  const harmed = await bookedOn(
    unit.db,
    unit.now,
    relationships,
    relationships.otherPersonId,
    relationships.personId,
    and(live(relationships), eq(relationships.harm, 'causes-harm-to')),
  );
  const known = new Map([...recorded, ...harmed].map((pair) => [keyOf(pair), pair]));
  return [...known.values()];
};

const keyOf = ({ personId, otherPersonId, hers, his }: BookedPair): string =>
  [personId, otherPersonId, hers.sessionId, his.sessionId].join(' ');

type Pairs = typeof keepApart | typeof relationships;
type PersonColumn = Pairs['personId'] | Pairs['otherPersonId'];

const bookedOn = async (
  db: ReadDb,
  now: Instant,
  pairs: Pairs,
  hers: PersonColumn,
  his: PersonColumn,
  which: ReturnType<typeof and>,
): Promise<BookedPair[]> => {
  const until = `${addDays(dayOf(now), daysAhead)}T23:59:59.999Z`;
  const rows = await db
    .select({
      personId: hers,
      otherPersonId: his,
      ...{ sessionId: sessions.id, startsAt: sessions.startsAt, endsAt: sessions.endsAt, place: sessions.place },
      hisId: hisSessions.id,
      hisStart: hisSessions.startsAt,
      hisEnd: hisSessions.endsAt,
      hisPlace: hisSessions.place,
    })
    .from(pairs)
    .innerJoin(expectations, eq(expectations.personId, hers))
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .innerJoin(hisExpectations, eq(hisExpectations.personId, his))
    .innerJoin(hisSessions, eq(hisSessions.id, hisExpectations.sessionId))
    .where(
      and(
        which,
        isToCome(sessions, now),
        isToCome(hisSessions, now),
        lte(sessions.startsAt, until),
        stillExpected(expectations, sessions),
        stillExpected(hisExpectations, hisSessions),
        // One day of UTC: what is two hours apart across midnight is nobody's session.
        eq(utcDayOf(sessions.startsAt), utcDayOf(hisSessions.startsAt)),
      ),
    );
  return rows.map(({ personId, otherPersonId, hisId, hisStart, hisEnd, hisPlace, ...own }) => ({
    ...{ personId, otherPersonId, hers: own },
    his: { sessionId: hisId, startsAt: hisStart, endsAt: hisEnd, place: hisPlace },
  }));
};

const isToCome = (table: typeof sessions | typeof hisSessions, now: Instant) =>
  and(eq(table.state, 'planned'), eq(table.mode, 'in-person'), gt(table.startsAt, now));

const stillExpected = (
  table: typeof expectations | typeof hisExpectations,
  session: typeof sessions | typeof hisSessions,
) => or(isNull(table.to), gt(table.to, session.startsAt));
