import { dayOf, type FamilyPerson, type Id } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { and, eq, inArray } from 'drizzle-orm';
import { policyOf } from '../../engagement/policy-of.ts';
import { loadCounted } from '../../enrolments/attendance-of.ts';
import { enrolments } from '../../enrolments/tables.ts';
import { lanesOf } from '../../families/family-lanes.ts';
import { familyHarm, familyPeople } from '../../families/family-statements.ts';
import { referralSubjects } from '../../referrals/tables.ts';
import type { PersonFact } from '../model/report-facts.ts';
import { familyGiven, type ReportAsked } from './report-asked.ts';

/** A place as the programme's own part of a report needs it. */
export interface PlaceRow {
  readonly enrolmentId: Id;
  readonly personId: Id;
  readonly referralId: Id;
  readonly programmeId: string;
  readonly programmeVersion: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly exitKind: string | null;
}

export interface FamilyFacts {
  readonly people: readonly PersonFact[];
  readonly places: readonly PlaceRow[];
  /** Every child of the family at the as-at day, born or not, whom the author may know of; eldest first (D2). */
  readonly childIds: readonly Id[];
}

type Asked = Pick<ReportAsked, 'handle' | 'who' | 'programmes' | 'familyId'>;

/** Whether someone is a child: by age or expected date, or by a plan where no date is known at all. */
const isChild = ({ position, dateOfBirth, expectedOn, diedOn, plans }: FamilyPerson, today: string): boolean => {
  if (diedOn !== null && diedOn <= today) return false;
  if (dateOfBirth === null && expectedOn === null) return plans.some(({ endsOn }) => endsOn === null || endsOn > today);
  return position === 'child';
};

const unbornLast = '9999';
const byAge = (one: FamilyPerson, other: FamilyPerson): number => {
  const [first, second] = [one, other].map((person) => `${person.dateOfBirth ?? unbornLast} ${person.personId}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
};

/** The people of the family with their services as the family's page has them: one rule, one sentence (S32). */
export const loadFamily = async (asked: Asked): Promise<FamilyFacts> => {
  const { handle, who, programmes } = asked;
  const given = familyGiven(asked);
  const rows = await familyPeople(handle).execute(given);
  const harm = await familyHarm(handle).execute(given);
  const lanes = await lanesOf(handle, given, rows, harm, programmes);
  const places = await loadPlaces(asked, lanes);
  const late = new Map<Id, ReadonlySet<Id>>();
  for (const place of places) late.set(place.enrolmentId, await lateSessions(asked, place, lanes));
  const named = new Map(rows.map((row) => [row.personId, row]));
  const none: ReadonlySet<Id> = new Set();
  return {
    places,
    childIds: lanes
      .filter((person) => isChild(person, dayOf(who.now)))
      .toSorted(byAge)
      .map(({ personId }) => personId),
    people: lanes.toSorted(byAge).map((person) => {
      const row = named.get(person.personId);
      return {
        personId: person.personId,
        name: row === undefined ? person.name : `${row.givenNames} ${row.familyName}`,
        knownAs: row?.knownAs ?? null,
        position: person.position,
        bornOn: person.dateOfBirth,
        expectedOn: person.expectedOn,
        plans: person.plans,
        services: person.services.map((service) => ({
          ...service,
          lateSessionIds: service.enrolmentId === null ? none : (late.get(service.enrolmentId) ?? none),
        })),
      };
    }),
  };
};

const loadPlaces = async ({ handle, who }: Asked, lanes: readonly FamilyPerson[]): Promise<PlaceRow[]> => {
  const ids = lanes.flatMap(({ services }) =>
    services.flatMap(({ enrolmentId }) => (enrolmentId === null ? [] : [enrolmentId])),
  );
  if (ids.length === 0) return [];
  return await handle.db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      referralId: referralSubjects.referralId,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
      startedAt: enrolments.startedAt,
      endedAt: enrolments.endedAt,
      exitKind: enrolments.exitKind,
    })
    .from(enrolments)
    .innerJoin(referralSubjects, eq(referralSubjects.id, enrolments.subjectId))
    .where(and(inArray(enrolments.id, ids), visible(enrolments, who)))
    .orderBy(enrolments.id);
};

/** Sessions cancelled too late, read by the same rule and policy as the sentence that says how many they are. */
const lateSessions = async (
  { handle, who, programmes }: Asked,
  { enrolmentId, programmeId, programmeVersion }: PlaceRow,
  lanes: readonly FamilyPerson[],
): Promise<ReadonlySet<Id>> => {
  const person = lanes.find(({ services }) => services.some((found) => found.enrolmentId === enrolmentId));
  const service = person?.services.find((found) => found.enrolmentId === enrolmentId);
  if (person === undefined || service === undefined) return new Set();
  const { position } = service;
  const { dateOfBirth: bornOn } = person;
  const policy = policyOf(programmes, { programmeId, programmeVersion, position });
  const { counted } = await loadCounted(handle.db, {
    enrolmentId,
    position,
    bornOn,
    policy,
    asAt: who.now,
    asker: who,
  });
  const late = counted.filter(({ meaning }) => meaning?.code === 'cancelled' && meaning.when === 'late');
  return new Set(late.map(({ fact }) => fact.sessionId));
};
