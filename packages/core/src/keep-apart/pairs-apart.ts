import { dayOf, type Id, type Instant } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { alias, live, utcDayOf } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { relationships } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';
import { adultFrom } from '../positions/rules.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import type { Booking } from './rules/would-meet.ts';
import { keepApart } from './tables.ts';

/** Two people who must not meet, each with a session on the same day. */
export interface BookedPair {
  readonly personId: Id;
  readonly otherPersonId: Id;
  readonly hers: Booking;
  readonly his: Booking;
}

const hisExpectations = alias(expectations, 'his_expectation');
const hisSessions = alias(sessions, 'his_session');

/** Sessions that begin after one instant and until another. */
export interface Span {
  readonly after: Instant;
  readonly until: Instant;
}

/**
 * Pairs that someone recorded, and those in which one is recorded as harming the other, where both have a session on one
 * day, hers within the span, which begins no earlier than now. Of a child using harm nothing is told to his mother's worker, where and when he is seen least (S48): such
 * a pair stands only where somebody recorded it. For the system alone: it reads for nobody.
 */
export const bookedPairs = async (unit: Unit, span: Span): Promise<BookedPair[]> => {
  const recorded = await bookedOn(
    unit.db,
    span,
    keepApart,
    keepApart.personId,
    keepApart.otherPersonId,
    and(live(keepApart), eq(keepApart.isEnded, false)),
  );
  const harmed = await bookedOn(
    unit.db,
    span,
    relationships,
    relationships.otherPersonId,
    relationships.personId,
    and(live(relationships), eq(relationships.harm, 'causes-harm-to')),
  );
  const children = await childrenAmong(unit, harmed);
  const ofAdults = harmed.filter(({ otherPersonId }) => !children.has(otherPersonId));
  const known = new Map([...recorded, ...ofAdults].map((pair) => [keyOf(pair), pair]));
  return [...known.values()];
};

const childrenAmong = async (unit: Unit, pairs: readonly BookedPair[]): Promise<ReadonlySet<Id>> => {
  if (pairs.length === 0) return new Set();
  const harming = [...new Set(pairs.map(({ otherPersonId }) => otherPersonId))];
  const rows = await unit.db
    .select({ personId: persons.id, bornOn: persons.dateOfBirth })
    .from(persons)
    .where(inArray(persons.id, harming));
  const today = dayOf(unit.now);
  return new Set(
    rows.filter(({ bornOn }) => bornOn !== null && today < adultFrom(bornOn)).map(({ personId }) => personId),
  );
};

const keyOf = ({ personId, otherPersonId, hers, his }: BookedPair): string =>
  [personId, otherPersonId, hers.sessionId, his.sessionId].join(' ');

type Pairs = typeof keepApart | typeof relationships;
type PersonColumn = Pairs['personId'] | Pairs['otherPersonId'];

const bookedOn = async (
  db: ReadDb,
  { after, until }: Span,
  pairs: Pairs,
  hers: PersonColumn,
  his: PersonColumn,
  which: ReturnType<typeof and>,
): Promise<BookedPair[]> => {
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
    // In this order, which a cross join keeps: few sessions are to come, and most people harmed are expected at none.
    .from(sessions)
    .crossJoin(expectations)
    .crossJoin(pairs)
    .crossJoin(hisExpectations)
    .crossJoin(hisSessions)
    .where(
      and(
        ...[eq(expectations.sessionId, sessions.id), eq(hers, expectations.personId)],
        ...[eq(hisExpectations.personId, his), eq(hisSessions.id, hisExpectations.sessionId)],
        which,
        isToCome(sessions, after),
        isToCome(hisSessions, after),
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

const isToCome = (table: typeof sessions | typeof hisSessions, after: Instant) =>
  and(eq(table.state, 'planned'), eq(table.mode, 'in-person'), gt(table.startsAt, after));

const stillExpected = (
  table: typeof expectations | typeof hisExpectations,
  session: typeof sessions | typeof hisSessions,
) => or(isNull(table.to), gt(table.to, session.startsAt));
