import {
  adultMarkMeanings,
  childMarkMeanings,
  type Id,
  type Level,
  type MarkCode,
  type SessionRecordView,
  sessionRecordView,
  viewSessionRecordInput,
} from '@waymark/contracts';
import { type Asker, type Reader, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import type { Prompt } from '@waymark/plugin-api/shared';
import { and, asc, desc, eq, gte, inArray } from 'drizzle-orm';
import { contactAttempts } from '../contacts/tables.ts';
import { observations } from '../observations/tables.ts';
import { levelsInReach } from '../records/load-records.ts';
import { promptAnswers } from '../records/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { sessionInReach } from './session-in-reach.ts';
import { type SessionPerson, sessionHeadOf, sessionPeopleOf } from './session-people.ts';

type PersonRecord = SessionRecordView['people'][number];

/**
 * What was recorded of a session beyond its marks: the programme's questions with their answers, what was seen and
 * heard, and who was tried to be reached, person by person. Notes can come later; marks never wait for them (ux.md).
 */
export const viewSessionRecord = defineRead({
  name: 'view-session-record',
  summary: 'The programme’s questions, observations and calls of one session, person by person.',
  permission: 'core.session-record.view',
  route: { method: 'GET', path: '/sessions/:sessionId/record' },
  input: viewSessionRecordInput,
  output: sessionRecordView,
  sample: (world) => ({ sessionId: world.sessionId }),
  subject: (asked, { sessionId }) => sessionInReach(asked, sessionId),
  run: async ({ reader, actor, now, subject: session, programmes }, { sessionId }): Promise<SessionRecordView> => {
    const asker = { staffId: actor.staffId, now };
    const { programmeId, itemId, ...head } = await sessionHeadOf(reader, sessionId);
    const { prompts } = programmes.get(programmeId).shared;
    const rows = await sessionPeopleOf(reader, session, asker);
    const answers = await answersOf(reader, asker, sessionId);
    const seen = await observationsOf(reader, asker, sessionId);
    const attempts = await attemptsOf(reader, asker, rows, session.startsAt);
    const people: PersonRecord[] = [];
    for (const person of rows) {
      const { personId, enrolmentId, knownAs, familyName, position, code } = person;
      const readable = await levelsInReach(reader.db, personId, asker);
      people.push({
        ...{ personId, enrolmentId, knownAs, familyName, position, code },
        wasThere: code !== null && there.has(code),
        prompts: asksOf(prompts, person, itemId, readable).map((prompt) => ({
          promptId: prompt.id,
          question: prompt.question,
          hint: prompt.hint ?? null,
          kind: prompt.answer,
          most: prompt.most ?? null,
          level: prompt.level,
          answer: answerTo(prompt, answers.get(`${personId} ${prompt.id}`)),
        })),
        observations: (seen.get(personId) ?? []).map(({ personId: _who, ...observation }) => observation),
        lastAttempt: attempts.get(personId) ?? null,
      });
    }
    return { ...head, people };
  },
  opened: (view) => ({ records: [view.sessionId], persons: view.people.map(({ personId }): Id => personId) }),
});

/** Codes of which some meaning says that the person was seen, if only in part. */
const there = new Set<MarkCode>(
  [...adultMarkMeanings, ...childMarkMeanings].filter(({ seen }) => seen !== 'no').map(({ code }) => code),
);

const asksOf = (
  prompts: readonly Prompt[],
  { position }: SessionPerson,
  itemId: string,
  readable: ReadonlySet<Level>,
): readonly Prompt[] =>
  prompts.filter(
    ({ about, items, level }) =>
      about.includes(position) && (items.length === 0 || items.includes(itemId)) && readable.has(level),
  );

/** A rating stands in the words of its answer as a number. */
const answerTo = (prompt: Prompt, answer: StoredAnswer | undefined): PersonRecord['prompts'][number]['answer'] => {
  if (answer === undefined) return null;
  const rating = prompt.answer === 'rating' && answer.words !== null ? Number(answer.words) : null;
  return { ...answer, rating, words: rating === null ? answer.words : null };
};

type StoredAnswer = Omit<NonNullable<PersonRecord['prompts'][number]['answer']>, 'rating'>;

/** Live answers of the session by person and prompt. */
const answersOf = async (reader: Reader, asker: Asker, sessionId: Id) => {
  const rows = await reader.db
    .select({
      personId: promptAnswers.personId,
      promptId: promptAnswers.promptId,
      answerId: promptAnswers.id,
      reply: promptAnswers.reply,
      words: promptAnswers.words,
      by: staff.name,
      at: promptAnswers.recordedAt,
    })
    .from(promptAnswers)
    .leftJoin(staff, eq(staff.id, promptAnswers.recordedBy))
    .where(and(eq(promptAnswers.sessionId, sessionId), live(promptAnswers), visible(promptAnswers, asker)))
    .orderBy(asc(promptAnswers.recordedAt), asc(promptAnswers.id));
  return new Map<string, StoredAnswer>(
    rows.map(({ personId, promptId, ...answer }) => [`${personId} ${promptId}`, answer]),
  );
};

const observationsOf = async (reader: Reader, asker: Asker, sessionId: Id) => {
  const rows = await reader.db
    .select({
      personId: observations.personId,
      observationId: observations.id,
      level: observations.level,
      text: observations.text,
      ownWords: observations.ownWords,
      demeanour: observations.demeanour,
      whoElse: observations.whoElse,
      concern: observations.concern,
      spokenName: observations.spokenName,
      by: staff.name,
      at: observations.at,
    })
    .from(observations)
    .leftJoin(staff, eq(staff.id, observations.recordedBy))
    .where(and(eq(observations.sessionId, sessionId), live(observations), visible(observations, asker)))
    .orderBy(asc(observations.at), asc(observations.id));
  return Map.groupBy(rows, ({ personId }) => personId);
};

const attemptsOf = async (reader: Reader, asker: Asker, people: readonly SessionPerson[], since: string) => {
  const last = new Map<Id, NonNullable<PersonRecord['lastAttempt']>>();
  if (people.length === 0) return last;
  const rows = await reader.db
    .select({
      personId: contactAttempts.personId,
      at: contactAttempts.at,
      result: contactAttempts.result,
      by: staff.name,
    })
    .from(contactAttempts)
    .innerJoin(staff, eq(staff.id, contactAttempts.byStaffId))
    .where(
      and(
        inArray(
          contactAttempts.personId,
          people.map(({ personId }) => personId),
        ),
        gte(contactAttempts.at, since),
        live(contactAttempts),
        visible(contactAttempts, asker),
      ),
    )
    .orderBy(desc(contactAttempts.at), desc(contactAttempts.id));
  for (const { personId, ...attempt } of rows) if (!last.has(personId)) last.set(personId, attempt);
  return last;
};
