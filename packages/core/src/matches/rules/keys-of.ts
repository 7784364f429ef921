import { swappedDay } from './birth-likeness.ts';
import type { PersonToCompare } from './compare-people.ts';
import { isStandIn, nameWords, soundOf } from './name-words.ts';

/** By what a record is kept so that another finds it. */
const ownKeys = (person: PersonToCompare): string[] => {
  const { givenNames, knownAs, familyName, dateOfBirth, upn, nhsNumber } = person;
  const called = [nameWords(givenNames)[0], nameWords(knownAs ?? '')[0]].filter((word) => word !== undefined);
  const family = nameWords(familyName);
  const pairs = called.flatMap((given) => family.map((part) => [soundOf(given), soundOf(part)].sort().join(' ')));
  return [
    ...(dateOfBirth === null ? [] : [`born ${dateOfBirth}`]),
    ...pairs.map((pair) => `name ${pair}`),
    `family ${family.join('')}`,
    ...(upn === null ? [] : [`upn ${upn}`]),
    ...(nhsNumber === null ? [] : [`nhs ${nhsNumber.replaceAll(/[\s-]/g, '')}`]),
  ];
};

/** The keys of a record, each once. */
export const keysOf = (person: PersonToCompare): string[] => [...new Set(ownKeys(person))];

/**
 * The keys under which others are looked up: one's own and the swapped day of birth. The family name alone is asked for
 * only where the given name is not known yet, for it is shared by too many.
 */
export const keysToAsk = (person: PersonToCompare): string[] => {
  const { dateOfBirth, givenNames } = person;
  const own = keysOf(person).filter((key) => !key.startsWith('family ') || isStandIn(givenNames));
  return [...new Set([...own, ...(dateOfBirth === null ? [] : [`born ${swappedDay(dateOfBirth)}`])])];
};
