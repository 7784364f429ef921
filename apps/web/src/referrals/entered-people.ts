import { type Day, type Id, type MakeReferralInput, type Position, positions } from '@waymark/contracts';
import type { DateValue } from '@waymark/ui';
import { dayGiven } from '../family/date-field.tsx';
import { codeOf } from '../family/options-of.ts';
import type { NamedPerson } from './named-person.ts';

/** Someone as the referrer writes them down. */
export interface EnteredPerson {
  readonly position: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly born: string;
  readonly dateOfBirth: DateValue;
  readonly expectedOn: DateValue;
}

/** The answer to "who is it about?": a family of one's own referrals by its id, or `new` and the people of it. */
export interface EnteredPeople {
  readonly chosen: string;
  readonly people: readonly EnteredPerson[];
}

/** The most people one form takes down. */
export const mostPeople = 12;

const nobody: EnteredPerson = {
  position: '',
  givenNames: '',
  familyName: '',
  born: 'yes',
  dateOfBirth: '',
  expectedOn: '',
};

export const nobodyEntered: EnteredPeople = {
  chosen: '',
  people: Array.from({ length: mostPeople }, (_, index) => (index === 1 ? { ...nobody, position: 'child' } : nobody)),
};

export interface PersonIds {
  readonly personId: Id;
  readonly membershipId: Id;
}

type NewPerson = NonNullable<MakeReferralInput['newPeople']>[number];

const ageOn = (dateOfBirth: Day, today: Day): number =>
  Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(today), { largestUnit: 'years' }).years;

const positionOf = ({ position }: EnteredPerson): Position => {
  const code = codeOf(positions, position);
  if (code === undefined) throw new Error('the form sent what it had not checked');
  return code;
};

/** What was written down as it is sent, and as the rest of the form speaks of it; only for a form that passed its checks. */
export const peopleEntered = (
  entered: readonly EnteredPerson[],
  ids: readonly PersonIds[],
  today: Day,
): { readonly people: readonly NamedPerson[]; readonly newPeople: NewPerson[] } => {
  const rows = entered.flatMap((person, index) => {
    const own = ids[index];
    if (own === undefined) return [];
    const dateOfBirth = person.born === 'yes' ? dayGiven(person.dateOfBirth) : undefined;
    const expectedOn = person.born === 'no' ? dayGiven(person.expectedOn) : undefined;
    return [{ person, own, dateOfBirth, expectedOn }];
  });
  return {
    people: rows.map(({ person, own, dateOfBirth, expectedOn }) => ({
      personId: own.personId,
      knownAs: person.givenNames.trim(),
      name: `${person.givenNames.trim()} ${person.familyName.trim()}`,
      age: dateOfBirth === undefined ? null : ageOn(dateOfBirth, today),
      expectedOn: expectedOn ?? null,
      position: positionOf(person),
    })),
    newPeople: rows.map(({ person, own, dateOfBirth, expectedOn }) => ({
      ...own,
      givenNames: person.givenNames,
      familyName: person.familyName,
      ...(dateOfBirth !== undefined && { dateOfBirth }),
      ...(expectedOn !== undefined && { expectedOn }),
    })),
  };
};
