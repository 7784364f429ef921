import type { Id, Instant } from '@waymark/contracts';
import { type ReadDb, statement, visible } from '@waymark/database';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';
import { expectations } from '../sessions/tables.ts';
import type { Actor } from '../verbs/actor.ts';

const isOfSession = eq(expectations.sessionId, sql.placeholder('sessionId'));

const expectedWhere = (db: ReadDb, wanted: SQL | undefined) =>
  db
    .select({
      personId: expectations.personId,
      enrolmentId: expectations.enrolmentId,
      from: expectations.from,
      to: expectations.to,
      position: enrolments.position,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
      subjectId: enrolments.subjectId,
      startedAt: enrolments.startedAt,
      diedOn: persons.diedOn,
    })
    .from(expectations)
    .innerJoin(enrolments, eq(enrolments.id, expectations.enrolmentId))
    .innerJoin(persons, eq(persons.id, expectations.personId))
    .where(wanted)
    .orderBy(asc(expectations.personId))
    .prepare();

const find = statement((db: ReadDb) => expectedWhere(db, isOfSession));

const findInReach = statement((db: ReadDb) => expectedWhere(db, and(isOfSession, visible(expectations))));

export type ExpectedPerson = Awaited<ReturnType<ReturnType<typeof find>['execute']>>[number];

/** Everyone who is or was expected at a session, with what their marks are read by. */
export const expectedAt = async (handle: { readonly db: ReadDb }, sessionId: Id): Promise<readonly ExpectedPerson[]> =>
  await find(handle).execute({ sessionId });

/** The same, but for whom the asker may not know of: to someone in conflict they have no place here (S47). */
export const expectedInReach = async (
  { handle, actor, now }: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  sessionId: Id,
): Promise<readonly ExpectedPerson[]> => await findInReach(handle).execute({ sessionId, staffId: actor.staffId, now });

/** Whether the place was open when the session began. */
export const isStillExpected = (person: ExpectedPerson, startsAt: Instant): boolean =>
  person.from <= startsAt && (person.to === null || person.to > startsAt);
