import type { Id, Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { marks } from '../marks/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { statusEvents } from './tables.ts';

/** Someone expected at a session that begins within a span, and whether anything is recorded of it. */
export interface ExpectedTonight {
  readonly personId: Id;
  readonly enrolmentId: Id;
  readonly sessionId: Id;
  readonly startsAt: Instant;
  readonly hasMark: boolean;
}

/** Persons causing harm expected at sessions that begin after `from` and not after `to`, cancelled ones left out. */
export const expectedBetween = async (db: ReadDb, from: Instant, to: Instant): Promise<ExpectedTonight[]> => {
  const rows = await db
    .select({
      personId: expectations.personId,
      enrolmentId: expectations.enrolmentId,
      sessionId: sessions.id,
      startsAt: sessions.startsAt,
      position: enrolments.position,
      markId: marks.id,
    })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .innerJoin(enrolments, eq(enrolments.id, expectations.enrolmentId))
    .leftJoin(
      marks,
      and(
        eq(marks.sessionId, sessions.id),
        eq(marks.personId, expectations.personId),
        live(marks),
        ne(marks.code, 'recorded-in-error'),
      ),
    )
    .where(
      and(
        gt(sessions.startsAt, from),
        lte(sessions.startsAt, to),
        ne(sessions.state, 'cancelled'),
        lte(expectations.from, sessions.startsAt),
        or(isNull(expectations.to), gt(expectations.to, sessions.startsAt)),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(expectations.personId));
  return rows
    .filter((row) => row.position === 'person-causing-harm')
    .map(({ position: _position, markId, ...row }) => ({ ...row, hasMark: markId !== null }));
};

/** What already stands of each session and person, so that the clock says nothing twice. */
export const standingStatus = async (
  db: ReadDb,
  from: Instant,
): Promise<ReadonlyMap<string, { readonly id: Id; readonly kind: string }>> => {
  const rows = await db
    .select({
      id: statusEvents.id,
      kind: statusEvents.kind,
      sessionId: statusEvents.sessionId,
      personId: statusEvents.personId,
    })
    .from(statusEvents)
    .where(and(gt(statusEvents.at, from), live(statusEvents)))
    .orderBy(asc(statusEvents.recordedAt), asc(statusEvents.id));
  return new Map(rows.map((row) => [`${row.sessionId} ${row.personId}`, { id: row.id, kind: row.kind }]));
};
