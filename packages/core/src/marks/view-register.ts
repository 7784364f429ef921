import { dayOf, type Id, type Position, registerView, viewRegisterInput } from '@waymark/contracts';
import { type ReadDb, statement, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, sql } from 'drizzle-orm';
import { correctionsOfRegister } from '../corrections/register-corrections.ts';
import { enrolments } from '../enrolments/tables.ts';
import { groups } from '../groups/tables.ts';
import { persons } from '../persons/tables.ts';
import { positionOn } from '../positions/rules.ts';
import { offerings } from '../programmes/tables.ts';
import { sessionInReach } from '../sessions/session-in-reach.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { countsAsMark } from './counts-as-mark.ts';
import { isStillExpected } from './expected-people.ts';
import { buttonsFor } from './mark-buttons.ts';
import { markColumns } from './mark-columns.ts';
import { owedContent } from './owed-content.ts';
import { marks } from './tables.ts';

const findSession = statement((db: ReadDb) =>
  db
    .select({
      groupId: groups.id,
      groupTitle: groups.title,
      programmeId: offerings.programmeId,
      title: sessions.title,
      kind: sessions.kind,
      place: sessions.place,
      mode: sessions.mode,
    })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .where(eq(sessions.id, sql.placeholder('sessionId')))
    .prepare(),
);

const findPeople = statement((db: ReadDb) =>
  db
    .select({
      personId: persons.id,
      enrolmentId: expectations.enrolmentId,
      givenNames: persons.givenNames,
      knownAs: persons.knownAs,
      familyName: persons.familyName,
      interpreterLanguage: persons.interpreterLanguage,
      accessNeeds: persons.accessNeeds,
      held: enrolments.position,
      bornOn: persons.dateOfBirth,
      diedOn: persons.diedOn,
      from: expectations.from,
      to: expectations.to,
      markId: marks.id,
      recorder: staff.name,
      ...markColumns,
    })
    .from(expectations)
    .innerJoin(persons, eq(persons.id, expectations.personId))
    .innerJoin(enrolments, eq(enrolments.id, expectations.enrolmentId))
    .leftJoin(
      marks,
      and(eq(marks.sessionId, expectations.sessionId), eq(marks.personId, expectations.personId), live(marks)),
    )
    .leftJoin(staff, eq(staff.id, marks.recordedBy))
    .where(and(eq(expectations.sessionId, sql.placeholder('sessionId')), visible(expectations)))
    .orderBy(asc(persons.familyName), asc(persons.givenNames), asc(persons.id))
    .prepare(),
);

type Row = Awaited<ReturnType<ReturnType<typeof findPeople>['execute']>>[number];

const notesOf = (row: Row): string[] => [
  ...(row.interpreterLanguage === null ? [] : [`Interpreter: ${row.interpreterLanguage}`]),
  ...(row.accessNeeds === null ? [] : [row.accessNeeds]),
];

const markOf = (row: Row) =>
  row.markId === null || row.code === null || row.mode === null || row.recordedAt === null || row.recordedBy === null
    ? null
    : {
        markId: row.markId,
        code: row.code,
        localCode: row.localCode,
        minutes: row.minutes,
        mode: row.mode,
        roomCompany: row.roomCompany,
        cancelledBy: row.cancelledBy,
        noticeAt: row.noticeAt,
        confirmedHow: row.confirmedHow,
        reasonCode: row.reasonCode,
        note: row.note,
        catchUpForSessionId: row.catchUpForSessionId,
        recordedAt: row.recordedAt,
        recordedBy: row.recordedBy,
        recorder: row.recorder,
      };

/** A session's register for those who lead it: who is expected, what is recorded, which buttons there are. */
export const viewRegister = defineRead({
  name: 'view-register',
  summary: 'The register of one session.',
  permission: 'core.register.view',
  route: { method: 'GET', path: '/sessions/:sessionId/register' },
  input: viewRegisterInput,
  output: registerView,
  sample: (world) => ({ sessionId: world.sessionId }),
  subject: (asked, { sessionId }) => sessionInReach(asked, sessionId),
  run: async ({ reader, actor, now, subject: session, programmes }, { sessionId }) => {
    const [found] = await findSession(reader).execute({ sessionId });
    if (found === undefined) throw new Error('A session in reach has no group');
    const rows = await findPeople(reader).execute({ sessionId, staffId: actor.staffId, now });
    const { shared } = programmes.get(found.programmeId);
    const owed = await owedContent(reader, programmes, { rows, session, asker: { staffId: actor.staffId, now } });
    const corrections = await correctionsOfRegister(reader, sessionId, { staffId: actor.staffId, now });
    const people = rows
      .map((row) => ({
        personId: row.personId,
        enrolmentId: row.enrolmentId,
        knownAs: row.knownAs ?? row.givenNames,
        familyName: row.familyName,
        position: positionOn(row.held, row.bornOn, dayOf(session.startsAt)),
        isExpected: isStillExpected(row, session.startsAt),
        notes: notesOf(row),
        owes: [...(owed.get(row.enrolmentId) ?? [])],
        mark: markOf(row),
        correction: corrections.get(row.personId) ?? null,
      }))
      .filter((person) => person.isExpected || countsAsMark(person.mark));
    const positions = new Set<Position>(people.map((person) => person.position));
    return {
      sessionId,
      group: { groupId: found.groupId, title: found.groupTitle },
      programme: shared.manifest.title,
      number: session.number,
      title: found.title,
      kind: found.kind,
      mode: found.mode,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      place: found.place,
      state: session.state,
      closedAt: session.closedAt,
      version: session.version,
      expected: people.filter((person) => person.isExpected).length,
      recorded: people.filter((person) => person.isExpected && countsAsMark(person.mark)).length,
      people,
      buttons: Object.fromEntries([...positions].map((position) => [position, buttonsFor(shared, position)])),
    };
  },
  opened: (view) => ({ records: [view.sessionId], persons: view.people.map((person): Id => person.personId) }),
});
