import { dayOf, type Id, type Instant } from '@waymark/contracts';
import { type Asker, type ReadDb, reaches } from '@waymark/database';
import type { PersonFacts } from '@waymark/plugin-api/shared';
import { and, eq } from 'drizzle-orm';
import { loadPauses } from '../engagement/load-pauses.ts';
import { bornBy } from '../persons/age.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { offerings } from '../programmes/tables.ts';
import { freeze } from '../referrals/freeze.ts';
import { loadNamedChildren } from '../referrals/load-people.ts';
import type { EnrolmentInReach } from './enrolment-in-reach.ts';

export interface FactsInReach {
  readonly facts: PersonFacts;
  /** Of the children of the facts. */
  readonly names: ReadonlyMap<Id, string>;
  /** The person of the place has died. */
  readonly isOver: boolean;
}

/**
 * What `stages` gets of a place: made from `shared` facts of the person and of the children named in the referral that
 * the asker may read, so that nothing of another parent's side enters. Who has died is left out, and no reason with it.
 */
export const loadPersonFacts = async (
  db: ReadDb,
  place: EnrolmentInReach,
  now: Instant,
  who: Asker,
): Promise<FactsInReach> => {
  const { enrolmentId, personId, enrolmentPosition: position } = place;
  const own = await ownRow(db, personId, who);
  const named = await loadNamedChildren(db, [place.referralId], who);
  const today = dayOf(now);
  const children = [...(position === 'child' ? [own] : []), ...named].filter(({ diedOn }) => diedOn === null);
  const [offering] = await db
    .select({ settings: offerings.settings })
    .from(offerings)
    .where(eq(offerings.id, place.offeringId));
  const pauses = (await loadPauses(db, [enrolmentId], { asAt: now, asker: who })).get(enrolmentId) ?? [];
  return {
    facts: freeze({
      enrolmentId,
      personId,
      position,
      programmeVersion: place.programmeVersion,
      from: place.from,
      startedOn: place.startedAt === null ? null : dayOf(place.startedAt),
      pauses: pauses.map(({ reason, from, to }) => ({ reason, from, to })),
      children: children.map(({ personId: childId, dateOfBirth, expectedOn }) => ({
        personId: childId,
        bornOn: bornBy(dateOfBirth, today),
        expectedOn,
      })),
      settings: structuredClone(offering?.settings ?? {}),
    }),
    names: new Map(children.map((child) => [child.personId, fullName(child)])),
    isOver: own.diedOn !== null,
  };
};

const ownRow = async (db: ReadDb, personId: Id, who: Asker) => {
  const [row] = await db
    .select({
      personId: persons.id,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
      dateOfBirth: persons.dateOfBirth,
      expectedOn: persons.expectedOn,
      diedOn: persons.diedOn,
    })
    .from(persons)
    .where(and(eq(persons.id, personId), reaches(persons.id, 'shared', who)));
  if (row === undefined) throw new Error('A place in reach has a person out of reach');
  return row;
};
