import type { Day, Id, Instant } from '@waymark/contracts';
import { dayOf } from '@waymark/contracts';
import { among, listed, type ReadDb, statement } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, sql } from 'drizzle-orm';
import { marks } from '../marks/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { factOf, type MinutesNeeded } from './load-attendance.ts';
import type { AttendanceFact } from './rules/attendance-fact.ts';
import type { Happening } from './rules/ladder-facts.ts';

const expected = statement((db: ReadDb) =>
  db
    .select({
      enrolmentId: expectations.enrolmentId,
      sessionId: expectations.sessionId,
      from: expectations.from,
      to: expectations.to,
    })
    .from(expectations)
    .where(among(expectations.enrolmentId, sql.placeholder('enrolmentIds')))
    .prepare(),
);

const sessionsById = statement((db: ReadDb) =>
  db
    .select({
      sessionId: sessions.id,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      state: sessions.state,
      itemId: sessions.itemId,
      closedAt: sessions.closedAt,
      movedAt: sessions.movedAt,
      moveId: sessions.moveId,
    })
    .from(sessions)
    .where(among(sessions.id, sql.placeholder('sessionIds')))
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
    .prepare(),
);

const marksOfPeople = statement((db: ReadDb) =>
  db
    .select({
      personId: marks.personId,
      sessionId: marks.sessionId,
      code: marks.code,
      minutes: marks.minutes,
      cancelledBy: marks.cancelledBy,
      noticeAt: marks.noticeAt,
      confirmedHow: marks.confirmedHow,
      reasonCode: marks.reasonCode,
      recordedAt: marks.recordedAt,
      catchUpFor: marks.catchUpForSessionId,
    })
    .from(marks)
    .where(and(among(marks.personId, sql.placeholder('personIds')), live(marks, sql.placeholder('asAt'))))
    .prepare(),
);

type PlaceRow = Awaited<ReturnType<ReturnType<typeof expected>['execute']>>[number];
type SessionRow = Awaited<ReturnType<ReturnType<typeof sessionsById>['execute']>>[number];
type MarkRow = Awaited<ReturnType<ReturnType<typeof marksOfPeople>['execute']>>[number];

const unmarked = {
  code: null,
  minutes: null,
  cancelledBy: null,
  noticeAt: null,
  confirmedHow: null,
  reasonCode: null,
  recordedAt: null,
  catchUpFor: null,
} as const;

/** All that the sessions of one enrolment say of it. */
export interface EnrolmentHistory {
  /** In order of time. */
  readonly attendance: readonly AttendanceFact[];
  /** The day of the first session planned for the enrolment. */
  readonly firstSessionOn: Day | null;
  /** Curriculum items of the sessions still to come that the enrolment is expected at. */
  readonly planned: readonly string[];
  /** Sessions cancelled by the provider as a whole, and acts by which sessions were moved. */
  readonly happenings: readonly Happening[];
}

interface Asked {
  readonly enrolmentId: Id;
  readonly personId: Id;
  readonly minutesNeeded: MinutesNeeded;
}

/**
 * The histories of several enrolments as they stand at an instant, for the rules of a unit, which read for nobody. Three
 * statements whatever the number: people of one group share its sessions.
 */
export const loadHistories = async (
  handle: { readonly db: ReadDb },
  asked: readonly Asked[],
  asAt: Instant,
): Promise<ReadonlyMap<Id, EnrolmentHistory>> => {
  const rows = await expected(handle).execute({ enrolmentIds: listed(asked.map((one) => one.enrolmentId)) });
  const sessionIds = listed(new Set(rows.map((row) => row.sessionId)));
  const inOrder = await sessionsById(handle).execute({ sessionIds });
  const marked = await marksOfPeople(handle).execute({ personIds: listed(asked.map((one) => one.personId)), asAt });
  const expectedBy = bySession(rows, (row) => row.enrolmentId);
  const markedBy = bySession(marked, (row) => row.personId);
  return new Map(
    asked.map(({ enrolmentId, personId, minutesNeeded }) => [
      enrolmentId,
      historyOf({ inOrder, places: expectedBy.get(enrolmentId), own: markedBy.get(personId), minutesNeeded, asAt }),
    ]),
  );
};

interface Loaded {
  readonly inOrder: readonly SessionRow[];
  readonly places: ReadonlyMap<Id, PlaceRow> | undefined;
  readonly own: ReadonlyMap<Id, MarkRow> | undefined;
  readonly minutesNeeded: MinutesNeeded;
  readonly asAt: Instant;
}

const historyOf = ({ inOrder, places, own, minutesNeeded, asAt }: Loaded): EnrolmentHistory => {
  const attendance: AttendanceFact[] = [];
  const planned: string[] = [];
  const cancelled: Happening[] = [];
  const retimed = new Map<Id, Happening>();
  let first: Instant | undefined;
  for (const session of inOrder) {
    const { sessionId, startsAt, endsAt, state, itemId, closedAt } = session;
    const place = places?.get(sessionId);
    if (place === undefined) continue;
    const { from, to } = place;
    const { code, minutes, cancelledBy, noticeAt, confirmedHow, reasonCode, recordedAt, catchUpFor } =
      own?.get(sessionId) ?? unmarked;
    const mark = { code, minutes, cancelledBy, noticeAt, confirmedHow, reasonCode, recordedAt, catchUpFor };
    attendance.push(factOf({ sessionId, startsAt, endsAt, state, itemId, from, to, ...mark }, minutesNeeded));
    first ??= startsAt;
    if (session.movedAt !== null && session.moveId !== null && state !== 'cancelled')
      retimed.set(session.moveId, { id: session.moveId, at: session.movedAt, kind: 'group-retimed' });
    if (state === 'cancelled') {
      if (closedAt !== null) cancelled.push({ id: sessionId, at: closedAt, kind: 'group-cancelled' });
    } else if (startsAt > asAt && to === null) planned.push(itemId);
  }
  return {
    attendance,
    firstSessionOn: first === undefined ? null : dayOf(first),
    planned,
    happenings: [...cancelled, ...retimed.values()],
  };
};

const bySession = <Row extends { readonly sessionId: Id }>(
  rows: readonly Row[],
  ownerOf: (row: Row) => Id,
): ReadonlyMap<Id, ReadonlyMap<Id, Row>> => {
  const owners = new Map<Id, Map<Id, Row>>();
  for (const row of rows) {
    const owner = ownerOf(row);
    const own = owners.get(owner);
    if (own === undefined) owners.set(owner, new Map([[row.sessionId, row]]));
    else own.set(row.sessionId, row);
  }
  return owners;
};
