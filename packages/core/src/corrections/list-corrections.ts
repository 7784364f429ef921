import { type CorrectionRow, correctionsView, type Id, listCorrectionsInput } from '@waymark/contracts';
import { inScope, type Reader, visible } from '@waymark/database';
import { and, asc, eq, exists, gt, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { addHours } from '../calendar/hours.ts';
import { groups } from '../groups/tables.ts';
import { marks } from '../marks/tables.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { sessions } from '../sessions/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { markCorrectionAnswers, markCorrections } from './tables.ts';

/** So long a correction stays in view after its answer; hours. */
const hoursAfterAnswer = 28 * 24;

/** Most corrections of one answer. */
const most = 200;

/** What coordinators are asked to agree to, of their own offerings. */
export const listCorrections = defineRead({
  name: 'list-corrections',
  summary: 'Corrections of marks that wait for a coordinator, and those answered of late.',
  permission: 'core.correction.answer',
  route: { method: 'GET', path: '/corrections' },
  input: listCorrectionsInput,
  output: correctionsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const rows = await load(reader, { staffId: actor.staffId, now });
    const waiting = rows.filter(({ state }) => state === 'waiting');
    const answered = rows.filter(({ state }) => state !== 'waiting');
    return { waiting, answered: answered.toSorted((one, other) => (latest(one) < latest(other) ? 1 : -1)) };
  },
  opened: ({ waiting, answered }) => ({
    records: [...waiting, ...answered].map((row): Id => row.correctionId),
    persons: [...waiting, ...answered].map((row): Id => row.personId),
  }),
});

const latest = ({ answer, proposedAt }: CorrectionRow): string => answer?.at ?? proposedAt;

const answerer = alias(staff, 'answerer');
const later = alias(marks, 'later');

const said = <Table extends typeof marks | typeof markCorrections>(table: Table) => ({
  code: table.code,
  localCode: table.localCode,
  minutes: table.minutes,
  mode: table.mode,
  cancelledBy: table.cancelledBy,
  reasonCode: table.reasonCode,
  note: table.note,
});

const load = async (
  reader: Reader,
  asker: { readonly staffId: Id; readonly now: string },
): Promise<CorrectionRow[]> => {
  const overtaken = reader.db.select({ id: later.id }).from(later).where(eq(later.supersedes, marks.id));
  const rows = await reader.db
    .select({
      correctionId: markCorrections.id,
      personId: markCorrections.personId,
      person: { knownAs: persons.knownAs, givenNames: persons.givenNames, familyName: persons.familyName },
      sessionId: sessions.id,
      groupTitle: groups.title,
      number: sessions.number,
      startsAt: sessions.startsAt,
      was: said(marks),
      becomes: said(markCorrections),
      why: markCorrections.why,
      proposedBy: staff.name,
      proposerId: markCorrections.recordedBy,
      proposedAt: markCorrections.recordedAt,
      answer: markCorrectionAnswers.answer,
      words: markCorrectionAnswers.words,
      answeredBy: answerer.name,
      answeredAt: markCorrectionAnswers.recordedAt,
      isOvertaken: exists(overtaken).mapWith(Boolean),
    })
    .from(markCorrections)
    .innerJoin(marks, eq(marks.id, markCorrections.markId))
    .innerJoin(persons, eq(persons.id, markCorrections.personId))
    .innerJoin(sessions, eq(sessions.id, markCorrections.sessionId))
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(staff, eq(staff.id, markCorrections.recordedBy))
    .leftJoin(
      markCorrectionAnswers,
      and(eq(markCorrectionAnswers.correctionId, markCorrections.id), visible(markCorrectionAnswers, asker)),
    )
    .leftJoin(answerer, eq(answerer.id, markCorrectionAnswers.recordedBy))
    .where(
      and(
        inScope(groups.offeringId, asker),
        visible(markCorrections, asker),
        visible(marks, asker),
        or(
          isNull(markCorrectionAnswers.id),
          gt(markCorrectionAnswers.recordedAt, addHours(asker.now, -hoursAfterAnswer)),
        ),
      ),
    )
    .orderBy(asc(markCorrections.recordedAt), asc(markCorrections.id))
    .limit(most);
  return rows.map(({ person, proposerId, answer, words, answeredBy, answeredAt, isOvertaken, ...row }) => ({
    ...row,
    personName: fullName(person),
    state: answer ?? 'waiting',
    answer:
      words === null || answeredAt === null ? null : { words, by: answeredBy ?? 'another worker', at: answeredAt },
    isOwn: proposerId === asker.staffId,
    isOvertaken: answer === null && isOvertaken,
  }));
};
