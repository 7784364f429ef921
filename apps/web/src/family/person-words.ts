import { type FamilyPerson, harmEstablishedByLabels, positionLabels } from '@waymark/contracts';
import { formatDay } from '@waymark/ui';
import { ageWords } from '../words/age-words.ts';
import { labelOf } from './label-of.ts';

const agePart = ({ age, expectedOn }: Pick<FamilyPerson, 'age' | 'expectedOn'>): readonly string[] => {
  if (age !== null) return [ageWords(age)];
  return expectedOn === null ? [] : [`expected ${formatDay(expectedOn)}`];
};

type Titled = Pick<FamilyPerson, 'name' | 'age' | 'expectedOn' | 'position'> &
  Partial<Pick<FamilyPerson, 'harmEstablishedBy'>>;

/** Under 18, whoever uses harm is a child using harm (model.md section 9). */
const positionWords = ({ position, harmEstablishedBy = null }: Titled): string =>
  position === 'child' && harmEstablishedBy !== null ? 'child using harm' : positionLabels[position].toLowerCase();

/** "Marcus Bell, 34, person causing harm". */
export const personTitle = (person: Titled): string =>
  [person.name, ...agePart(person), positionWords(person)].join(', ');

/** How harm was established, where the person lives and whether he or she died: what stands under the name. */
export const personFacts = ({
  harmEstablishedBy,
  livesInHousehold,
  verifiedBy,
  verifiedOn,
  findOut,
  diedOn,
}: FamilyPerson): readonly string[] => [
  ...(diedOn === null ? [] : [`Died on ${formatDay(diedOn)}.`]),
  ...(harmEstablishedBy === null
    ? []
    : [`Harm established by: ${labelOf(harmEstablishedByLabels, harmEstablishedBy).toLowerCase()}.`]),
  ...(livesInHousehold === null
    ? []
    : [
        `${livesInHousehold ? 'Lives' : 'Does not live'} in the household, ${
          verifiedOn === null ? 'not verified' : `verified on ${formatDay(verifiedOn)} by ${verifiedBy ?? 'a worker'}`
        }.`,
      ]),
  ...(findOut === null ? [] : [`${findOut.by} is to find out who this is by ${formatDay(findOut.dueOn)}.`]),
];
