import { dayOf, type Id } from '@waymark/contracts';
import { inScope, type Reader, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNull, lte, min, or } from 'drizzle-orm';
import { peopleInReach } from '../access/people-in-reach.ts';
import { engagementSummaries } from '../engagement/tables.ts';
import { enrolments } from '../enrolments/tables.ts';
import { memberships } from '../families/tables.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { referralSubjects } from '../referrals/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import type { OversightAsker } from './asker.ts';

/** Every open or ending place of somebody the asker may know of. */
export const placesInView = async (reader: Reader, asker: OversightAsker) => {
  const people = peopleInReach(reader.db, asker);
  const rows = await reader.db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      programmeId: enrolments.programmeId,
      position: enrolments.position,
      from: enrolments.from,
      endedAt: enrolments.endedAt,
      state: referralSubjects.state,
      since: referralSubjects.stateSince,
      lastSeenOn: engagementSummaries.lastSeenAt,
      diedOn: persons.diedOn,
      person: { knownAs: persons.knownAs, givenNames: persons.givenNames, familyName: persons.familyName },
    })
    .from(people)
    .crossJoin(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(referralSubjects, eq(referralSubjects.id, enrolments.subjectId))
    .leftJoin(
      engagementSummaries,
      and(eq(engagementSummaries.enrolmentId, enrolments.id), visible(engagementSummaries, asker)),
    )
    .where(
      and(
        eq(enrolments.personId, people.personId),
        inArray(referralSubjects.state, ['enrolled', 'ending']),
        visible(enrolments, asker),
        visible(referralSubjects, asker),
      ),
    )
    .orderBy(asc(persons.familyName), asc(enrolments.id));
  return rows.map(({ person, ...row }) => ({ ...row, name: fullName(person) }));
};

export type PlaceInView = Awaited<ReturnType<typeof placesInView>>[number];

/** For each of these people a family that the asker works with, where there is one. */
export const familiesOf = async (
  reader: Reader,
  asker: OversightAsker,
  personIds: readonly Id[],
): Promise<ReadonlyMap<Id, Id>> => {
  if (personIds.length === 0) return new Map();
  const today = dayOf(asker.now);
  const rows = await reader.db
    .select({ personId: memberships.personId, familyId: memberships.familyId })
    .from(memberships)
    .where(
      and(
        inArray(memberships.personId, [...new Set(personIds)]),
        lte(memberships.from, today),
        or(isNull(memberships.to), gt(memberships.to, today)),
        live(memberships),
        inScope(memberships.familyId, asker),
        visible(memberships, asker),
      ),
    )
    .orderBy(asc(memberships.from), asc(memberships.familyId));
  return new Map(rows.map(({ personId, familyId }) => [personId, familyId]));
};

/** The first session at which each of these places was expected. */
export const firstSessionsOf = async (
  reader: Reader,
  asker: OversightAsker,
  enrolmentIds: readonly Id[],
): Promise<ReadonlyMap<Id, string>> => {
  if (enrolmentIds.length === 0) return new Map();
  const rows = await reader.db
    .select({ enrolmentId: expectations.enrolmentId, at: min(sessions.startsAt) })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .where(and(inArray(expectations.enrolmentId, [...enrolmentIds]), visible(expectations, asker)))
    .groupBy(expectations.enrolmentId);
  return new Map(rows.flatMap(({ enrolmentId, at }) => (at === null ? [] : [[enrolmentId, dayOf(at)]])));
};
