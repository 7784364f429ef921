import {
  dayOf,
  daysBetween,
  type EndingRow,
  endingReasons,
  endingsView,
  type Id,
  type Instant,
  listEndingsInput,
} from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { offerings } from '../programmes/tables.ts';
import { endingWait } from '../referrals/rules/ending.ts';
import { referralEvents, referralSubjects } from '../referrals/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { childrenInReachOf } from './children-in-reach.ts';
import { enrolments } from './tables.ts';

/**
 * The places of people causing harm that are ending, but of those who died, for those who answer for a child what it means (S24): the asker's
 * own children alone, so that nobody learns of another family (S43).
 */
export const listEndings = defineRead({
  name: 'list-endings',
  summary: 'Places that are ending and wait for an answer for each child.',
  permission: 'core.ending.list',
  route: { method: 'GET', path: '/endings' },
  input: listEndingsInput,
  output: endingsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader: { db }, actor, now }) => {
    const who = { staffId: actor.staffId, now };
    const places = await loadEnding(db, who);
    const people = places.map(({ personId }) => personId);
    const children = await childrenInReachOf(db, people, now, who);
    const answers = await loadAnswers(
      db,
      places.map(({ subjectId }) => subjectId),
      who,
    );
    const endings = places.flatMap((place): EndingRow[] => {
      const own = children.get(place.personId) ?? [];
      if (own.length === 0) return [];
      return [
        rowOf(
          place,
          own,
          answers.filter((answer) => isOf(place, answer)),
          now,
        ),
      ];
    });
    return { endings: endings.toSorted((one, other) => rank(one) - rank(other)) };
  },
  opened: ({ endings }) => ({
    records: endings.map(({ enrolmentId }) => enrolmentId),
    persons: endings.flatMap(({ personId, children }) => [personId, ...children.map(({ childId }) => childId)]),
  }),
});

const loadEnding = async (db: ReadDb, who: Asker) =>
  await db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      subjectId: enrolments.subjectId,
      reason: enrolments.exitReason,
      stateSince: referralSubjects.stateSince,
      offering: offerings.title,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
    })
    .from(enrolments)
    .innerJoin(referralSubjects, eq(referralSubjects.id, enrolments.subjectId))
    .innerJoin(offerings, eq(offerings.id, enrolments.offeringId))
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .where(
      and(
        eq(referralSubjects.state, 'ending'),
        eq(enrolments.position, 'person-causing-harm'),
        isNull(persons.diedOn),
        visible(enrolments, who),
      ),
    )
    .orderBy(asc(referralSubjects.stateSince), asc(enrolments.id));

type Ending = Awaited<ReturnType<typeof loadEnding>>[number];

const loadAnswers = async (db: ReadDb, subjectIds: readonly Id[], who: Asker) => {
  if (subjectIds.length === 0) return [];
  return await db
    .select({
      subjectId: referralEvents.subjectId,
      childId: referralEvents.personId,
      at: referralEvents.at,
      meaning: referralEvents.note,
      by: staff.name,
    })
    .from(referralEvents)
    .leftJoin(staff, eq(staff.id, referralEvents.recordedBy))
    .where(
      and(
        inArray(referralEvents.subjectId, [...subjectIds]),
        eq(referralEvents.kind, 'ending-answered'),
        visible(referralEvents, who),
      ),
    )
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
};

type Answer = Awaited<ReturnType<typeof loadAnswers>>[number];

const isOf = (place: Ending, answer: Answer): boolean =>
  answer.subjectId === place.subjectId && answer.at >= place.stateSince;

interface ChildOf {
  readonly childId: Id;
  readonly name: string;
}

const rowOf = (place: Ending, children: readonly ChildOf[], answers: readonly Answer[], now: Instant): EndingRow => {
  const { enrolmentId, personId, offering, reason, stateSince } = place;
  const { isManagers } = endingWait(
    {
      isPersonCausingHarm: true,
      childIds: children.map(({ childId }) => childId),
      answers: answers.map(({ childId }) => ({ childId, by: 'lead-practitioner' })),
      endingSince: stateSince,
    },
    now,
  );
  return {
    enrolmentId,
    personId,
    name: fullName(place),
    offering,
    reason: endingReasons.find((code) => code === reason) ?? null,
    receivingNothingSince: stateSince,
    days: daysBetween(dayOf(stateSince), dayOf(now)),
    isManagers,
    children: children.map((child) => {
      const given = answers.find(({ childId }) => childId === child.childId);
      return {
        ...child,
        answer: given === undefined ? null : { meaning: given.meaning ?? '', by: given.by, at: given.at },
      };
    }),
  };
};

/** What waits for an answer comes first; within that the order stays, the longest first. */
const rank = ({ children }: EndingRow): number => (children.some(({ answer }) => answer === null) ? 0 : 1);
