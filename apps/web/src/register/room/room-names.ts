import type { Id } from '@waymark/contracts';
import type { RegisterPerson } from '../register-person.ts';

type Named = Pick<RegisterPerson, 'personId' | 'knownAs' | 'familyName'>;

const firstOf = ({ knownAs }: Named): string => knownAs.trim().split(/\s+/, 1)[0] ?? '';

const nameWith = (person: Named, letters: number): string => {
  const initial = [...person.familyName.trim()].slice(0, letters).join('');
  return initial === '' ? firstOf(person) : `${firstOf(person)} ${initial}`;
};

const lettersNeeded = (person: Named, others: readonly Named[]): number => {
  const longest = [...person.familyName].length;
  for (let letters = 1; letters < longest; letters += 1) {
    const name = nameWith(person, letters);
    if (others.every((other) => nameWith(other, letters) !== name)) return letters;
  }
  return longest;
};

/**
 * Names for a screen that a hall can see: first name and initial. Two people who would read the same get as many more
 * letters as it takes to mark the right one (design.md section 7, room view).
 */
export const roomNames = (people: readonly Named[]): ReadonlyMap<Id, string> =>
  new Map(
    people.map((person) => {
      const others = people.filter(
        (other) => other.personId !== person.personId && nameWith(other, 1) === nameWith(person, 1),
      );
      return [person.personId, nameWith(person, others.length === 0 ? 1 : lettersNeeded(person, others))];
    }),
  );
