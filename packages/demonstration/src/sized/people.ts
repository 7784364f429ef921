import { addDays, type Day, type Ethnicity } from '@waymark/contracts';
import type { Invented } from '../household.ts';
import { childNames, familyNames, menNames, womenNames } from '../names.ts';
import type { Chance } from '../random.ts';

/** What a household is made of; who they are is drawn apart, so that no name or origin goes with any of it. */
export interface HouseholdShape {
  readonly causing: 'F' | 'M';
  readonly harmed: 'F' | 'M';
  /** Ages in whole years, the first child first. */
  readonly childAges: readonly [number, ...number[]];
  readonly livesApart: boolean;
}

/** The people of a household. */
export interface HouseholdPeople {
  readonly causing: Invented;
  readonly harmed: Invented;
  readonly children: readonly [Invented, ...Invented[]];
}

/** Of 100 households: a man harms a woman in 88, a woman a man in 8, a man a man and a woman a woman in 2 each (C15). */
export const drawShape = (chance: Chance): HouseholdShape => {
  const draw = chance.next();
  const [causing, harmed] =
    draw < 0.88
      ? (['M', 'F'] as const)
      : draw < 0.96
        ? (['F', 'M'] as const)
        : draw < 0.98
          ? (['M', 'M'] as const)
          : (['F', 'F'] as const);
  const age = (): number => chance.between(0, 13);
  const others = Array.from({ length: chance.between(0, 2) }, age);
  return { causing, harmed, childAges: [age(), ...others], livesApart: chance.next() < 0.35 };
};

/** Of 1,000 people of a town by the sea, whatever they did or what was done to them. */
const origins: readonly (readonly [Ethnicity, number])[] = [
  ['WBRI', 780],
  ['not-asked', 90],
  ['WOTH', 35],
  ['MOTH', 20],
  ['APKN', 15],
  ['AIND', 12],
  ['BAFR', 12],
  ['declined', 12],
  ['WIRI', 8],
  ['CHNE', 6],
  ['OOTH', 10],
];

const drawOrigin = (chance: Chance): Ethnicity => {
  let draw = chance.next() * 1000;
  for (const [origin, share] of origins) {
    draw -= share;
    if (draw < 0) return origin;
  }
  return 'WBRI';
};

const yearsBefore = (day: Day, years: number, days: number): Day =>
  addDays(Temporal.PlainDate.from(day).subtract({ years }).toString(), -days);

/** Of the 40 names and their pairs, more than 1,500: a search then finds some people and not a hundred. */
const drawFamilyName = (chance: Chance): string => {
  const name = chance.pick(familyNames);
  return chance.next() < 0.3 ? name : `${name}-${chance.pick(familyNames)}`;
};

/** Draws the people of a household as they are on a day. */
export const drawPeople = (chance: Chance, shape: HouseholdShape, day: Day): HouseholdPeople => {
  const familyName = drawFamilyName(chance);
  const adult = (sex: 'F' | 'M'): Invented => ({
    givenNames: chance.pick(sex === 'M' ? menNames : womenNames),
    familyName,
    sex,
    dateOfBirth: yearsBefore(day, chance.between(20, 44), chance.between(0, 360)),
    ethnicity: drawOrigin(chance),
  });
  const child = (age: number): Invented => ({
    givenNames: chance.pick(childNames),
    familyName,
    sex: 'not-recorded',
    dateOfBirth: yearsBefore(day, age, chance.between(20, 360)),
  });
  const asked = (age: number): Invented => ({ ...child(age), ethnicity: drawOrigin(chance) });
  const [first, ...others] = shape.childAges;
  // With the first child a family is opened, and nothing is asked yet.
  return { causing: adult(shape.causing), harmed: adult(shape.harmed), children: [child(first), ...others.map(asked)] };
};
