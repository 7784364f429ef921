import { AppError, dayOf, fieldError, type Id, type MakeReferralInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq, inArray } from 'drizzle-orm';
import { newReference } from '../families/open-family.ts';
import { families, memberships } from '../families/tables.ts';
import { insertPerson } from '../persons/insert-person.ts';
import { persons } from '../persons/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import type { FamilyToRefer } from './family-to-refer.ts';

type NewPeople = NonNullable<MakeReferralInput['newPeople']>;

/** People a referrer writes down, as the form's people are checked against them: nobody else belongs to their family. */
export const familyOfNew = (familyId: Id, people: NewPeople): FamilyToRefer => ({
  familyId,
  members: people.map(({ personId, dateOfBirth = null, expectedOn = null }) => ({
    personId,
    dateOfBirth,
    expectedOn,
    diedOn: null,
  })),
});

const requireUnused = async (unit: Unit, familyId: Id, people: NewPeople): Promise<void> => {
  const ids = people.map(({ personId }) => personId);
  const used = [
    ...(await unit.db.select({ id: families.id }).from(families).where(eq(families.id, familyId))),
    ...(await unit.db.select({ id: persons.id }).from(persons).where(inArray(persons.id, ids))),
  ];
  if (used.length > 0)
    throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
};

/**
 * Writes down the people of a referral and the family they make. Nobody is allocated to them and the referrer gets no
 * tie to them: what the offering's staff may read follows from the referral alone.
 */
export const addNewPeople = async (unit: Unit, actor: Actor, familyId: Id, people: NewPeople): Promise<void> => {
  await requireUnused(unit, familyId, people);
  const today = dayOf(unit.now);
  people.forEach(({ dateOfBirth }, index) => {
    if (dateOfBirth === undefined || dateOfBirth <= today) return;
    throw fieldError(`newPeople.${index}.dateOfBirth`, 'in-the-future', 'Date of birth must be today or in the past');
  });
  const recorded = { recordedAt: unit.now, recordedBy: actor.staffId };
  await unit.db.insert(families).values({ id: familyId, reference: newReference(), ...recorded });
  for (const person of people) {
    await insertPerson(unit, actor.staffId, person);
    await appendFact(unit, memberships, {
      id: person.membershipId,
      personId: person.personId,
      level: 'shared',
      ...recorded,
      supersedes: null,
      reason: null,
      familyId,
      from: today,
      to: null,
      livesInHousehold: null,
      verifiedBy: null,
      verifiedOn: null,
    });
  }
};
