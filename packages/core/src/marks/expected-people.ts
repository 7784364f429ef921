import type { Id, Instant } from '@waymark/contracts';
import { type ReadDb, statement } from '@waymark/database';
import { asc, eq, sql } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';
import { expectations } from '../sessions/tables.ts';

const find = statement((db: ReadDb) =>
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
    .where(eq(expectations.sessionId, sql.placeholder('sessionId')))
    .orderBy(asc(expectations.personId))
    .prepare(),
);

export type ExpectedPerson = Awaited<ReturnType<ReturnType<typeof find>['execute']>>[number];

/** Everyone who is or was expected at a session, with what their marks are read by. */
export const expectedAt = async (handle: { readonly db: ReadDb }, sessionId: Id): Promise<readonly ExpectedPerson[]> =>
  await find(handle).execute({ sessionId });

/** Whether the place was open when the session began. */
export const isStillExpected = (person: ExpectedPerson, startsAt: Instant): boolean =>
  person.from <= startsAt && (person.to === null || person.to > startsAt);
