import type { FamilyPerson } from '@waymark/contracts';
import type { Choice } from '@waymark/ui';
import { personTitle } from './person-words.ts';

/** The people of a family to choose from, in the order of the page. */
export const personChoices = (people: readonly FamilyPerson[]): readonly Choice[] =>
  people.map((person) => ({ value: person.personId, text: personTitle(person) }));
