import { dayOf, type Id, type Instant, type Position } from '@waymark/contracts';
import { type ReadDb, statement, visible } from '@waymark/database';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';
import { positionOn } from '../positions/rules.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import type { Actor } from '../verbs/actor.ts';

const isOfSession = eq(expectations.sessionId, sql.placeholder('sessionId'));

const expectedWhere = (db: ReadDb, wanted: SQL | undefined) =>
  db
    .select({
      personId: expectations.personId,
      enrolmentId: expectations.enrolmentId,
      from: expectations.from,
      to: expectations.to,
      held: enrolments.position,
      bornOn: persons.dateOfBirth,
      startsAt: sessions.startsAt,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
      subjectId: enrolments.subjectId,
      startedAt: enrolments.startedAt,
      diedOn: persons.diedOn,
    })
    .from(expectations)
    .innerJoin(enrolments, eq(enrolments.id, expectations.enrolmentId))
    .innerJoin(persons, eq(persons.id, expectations.personId))
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .where(wanted)
    .orderBy(asc(expectations.personId))
    .prepare();

const find = statement((db: ReadDb) => expectedWhere(db, isOfSession));

const findInReach = statement((db: ReadDb) => expectedWhere(db, and(isOfSession, visible(expectations))));

type Row = Awaited<ReturnType<ReturnType<typeof find>['execute']>>[number];

export type ExpectedPerson = Omit<Row, 'held' | 'bornOn' | 'startsAt'> & {
  /** The position on the day of the session: until 18 a child's, whenever it is recorded (S48). */
  readonly position: Position;
};

const asOfSession = ({ held, bornOn, startsAt, ...row }: Row): ExpectedPerson => ({
  ...row,
  position: positionOn(held, bornOn, dayOf(startsAt)),
});

/** Everyone who is or was expected at a session, with what their marks are read by. */
export const expectedAt = async (handle: { readonly db: ReadDb }, sessionId: Id): Promise<readonly ExpectedPerson[]> =>
  (await find(handle).execute({ sessionId })).map(asOfSession);

/** The same, but for whom the asker may not know of: to someone in conflict they have no place here (S47). */
export const expectedInReach = async (
  { handle, actor, now }: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  sessionId: Id,
): Promise<readonly ExpectedPerson[]> =>
  (await findInReach(handle).execute({ sessionId, staffId: actor.staffId, now })).map(asOfSession);

/** Whether the place was open when the session began, and the person alive: nobody is asked for a mark of the dead. */
export const isStillExpected = (person: Pick<ExpectedPerson, 'from' | 'to' | 'diedOn'>, startsAt: Instant): boolean =>
  person.from <= startsAt &&
  (person.to === null || person.to > startsAt) &&
  (person.diedOn === null || person.diedOn > dayOf(startsAt));
