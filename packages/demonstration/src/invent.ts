import { addDays, type Day } from '@waymark/contracts';
import type { Invented } from './household.ts';
import { childNames, familyNames, menNames, womenNames } from './names.ts';
import type { Chance } from './random.ts';

/** People of one invented family by its number. */
export interface InventedFamily {
  readonly man: Invented;
  readonly woman: Invented;
  readonly children: readonly [Invented, ...Invented[]];
}

const yearsBefore = (today: Day, years: number, days: number): Day =>
  addDays(Temporal.PlainDate.from(today).subtract({ years }).toString(), -days);

export const inventFamily = (chance: Chance, number: number, today: Day): InventedFamily => {
  const familyName = familyNames[number % familyNames.length] ?? 'Example';
  const adult = (givenNames: string, sex: 'F' | 'M'): Invented => ({
    givenNames,
    familyName,
    sex,
    dateOfBirth: yearsBefore(today, chance.between(22, 41), chance.between(0, 360)),
  });
  const child = (): Invented => ({
    givenNames: chance.pick(childNames),
    familyName,
    sex: 'not-recorded',
    dateOfBirth: yearsBefore(today, chance.between(0, 11), chance.between(20, 360)),
  });
  const others = Array.from({ length: chance.between(0, 2) }, child);
  return {
    man: adult(chance.pick(menNames), 'M'),
    woman: adult(chance.pick(womenNames), 'F'),
    children: [child(), ...others],
  };
};
