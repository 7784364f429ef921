import type { Id, Instant, Position } from '@waymark/contracts';
import { type ReadDb, type Reader, statement, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, sql } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { groups } from '../groups/tables.ts';
import { countsAsMark } from '../marks/counts-as-mark.ts';
import { marks } from '../marks/tables.ts';
import { persons } from '../persons/tables.ts';
import { offerings } from '../programmes/tables.ts';
import { expectations, sessions } from './tables.ts';

const head = statement((db: ReadDb) =>
  db
    .select({
      sessionId: sessions.id,
      groupId: groups.id,
      groupTitle: groups.title,
      programmeId: offerings.programmeId,
      number: sessions.number,
      itemId: sessions.itemId,
      title: sessions.title,
      kind: sessions.kind,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      place: sessions.place,
      mode: sessions.mode,
      state: sessions.state,
      closedAt: sessions.closedAt,
    })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .where(eq(sessions.id, sql.placeholder('sessionId')))
    .prepare(),
);

const people = statement((db: ReadDb) =>
  db
    .select({
      personId: persons.id,
      enrolmentId: expectations.enrolmentId,
      givenNames: persons.givenNames,
      knownAs: persons.knownAs,
      familyName: persons.familyName,
      interpreterLanguage: persons.interpreterLanguage,
      accessNeeds: persons.accessNeeds,
      position: enrolments.position,
      from: expectations.from,
      to: expectations.to,
      code: marks.code,
    })
    .from(expectations)
    .innerJoin(persons, eq(persons.id, expectations.personId))
    .innerJoin(enrolments, eq(enrolments.id, expectations.enrolmentId))
    .leftJoin(
      marks,
      and(
        eq(marks.sessionId, expectations.sessionId),
        eq(marks.personId, expectations.personId),
        live(marks),
        visible(marks),
      ),
    )
    .where(and(eq(expectations.sessionId, sql.placeholder('sessionId')), visible(expectations)))
    .orderBy(asc(persons.familyName), asc(persons.givenNames), asc(persons.id))
    .prepare(),
);

/** A session in reach as the pages around it begin. */
export const sessionHeadOf = async (reader: Reader, sessionId: Id) => {
  const [row] = await head(reader).execute({ sessionId });
  if (row === undefined) throw new Error('A session in reach has no group');
  const { groupId, groupTitle, ...rest } = row;
  return { ...rest, group: { groupId, title: groupTitle } };
};

/** Someone expected at a session, as far as the asker may know of him or her. */
export interface SessionPerson {
  readonly personId: Id;
  readonly enrolmentId: Id;
  readonly knownAs: string;
  readonly familyName: string;
  readonly position: Position;
  readonly interpreterLanguage: string | null;
  readonly accessNeeds: string | null;
  readonly from: Instant;
  readonly code: (typeof marks.$inferSelect)['code'] | null;
}

/** Who was expected when the session began, with the mark that counts. */
export const sessionPeopleOf = async (
  reader: Reader,
  { sessionId, startsAt }: { readonly sessionId: Id; readonly startsAt: Instant },
  { staffId, now }: { readonly staffId: Id; readonly now: Instant },
): Promise<SessionPerson[]> => {
  const rows = await people(reader).execute({ sessionId, staffId, now });
  return rows
    .filter(({ from, to }) => from <= startsAt && (to === null || to > startsAt))
    .map(({ givenNames, knownAs, to: _to, code, ...row }) => ({
      ...row,
      knownAs: knownAs ?? givenNames,
      code: code !== null && countsAsMark({ code }) ? code : null,
    }));
};
