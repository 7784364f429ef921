import type { StagedSex } from '../staging/codes.ts';
import { aWarning, type Reading, read, readWith, unread } from './finding.ts';

const letters: ReadonlyMap<string, StagedSex> = new Map([
  ['F', 'female'],
  ['M', 'male'],
  ['U', 'not-known'],
]);

const numbers: ReadonlyMap<string, StagedSex> = new Map([
  ['0', 'not-known'],
  ['1', 'male'],
  ['2', 'female'],
  ['9', 'not-specified'],
]);

const unknown = unread(
  aWarning('sex-not-recognised', "The child's sex is not one of the census codes; it was left out."),
);
const otherStyle = (field: string, year: string): string =>
  `${field} holds a code of the census ${year} 2024-25; it was understood.`;

/** `Sex`, in the census since 2024-25: F, M, U. The older numbers are understood with the warning `sex-old-code`. */
export const readSex = (text: string): Reading<StagedSex> => {
  const current = letters.get(text.toUpperCase());
  if (current !== undefined) return read(current);
  const older = numbers.get(text);
  return older === undefined ? unknown : readWith(older, 'sex-old-code', otherStyle('Sex', 'before'));
};

/** `GenderCurrent`, in the census until 2023-24: 0, 1, 2, 9. Letters are understood with `sex-new-code`. */
export const readGenderCurrent = (text: string): Reading<StagedSex> => {
  const older = numbers.get(text);
  if (older !== undefined) return read(older);
  const current = letters.get(text.toUpperCase());
  return current === undefined ? unknown : readWith(current, 'sex-new-code', otherStyle('GenderCurrent', 'since'));
};
