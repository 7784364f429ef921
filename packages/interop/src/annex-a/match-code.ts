import { aWarning, type Reading, read, unread } from '../rules/finding.ts';
import {
  type CategoryOfAbuse,
  type Disability,
  type Ethnicity,
  ethnicities,
  type StagedSex,
} from '../staging/codes.ts';

/** A value without its letter (`a) `), its capitals and what else differs from file to file. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[a-z]\d?\s*[).:-]\s*/, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** The letter alone, where nothing else was written. */
const letterAlone = (text: string): string | null => /^([a-z])\s*[).]?$/i.exec(text)?.[1]?.toLowerCase() ?? null;

interface Codes<Code> {
  readonly label: string;
  readonly code: string;
  readonly words: ReadonlyMap<string, Code>;
  /** What a letter of the template means when it stands alone. */
  readonly letters?: ReadonlyMap<string, Code>;
}

/** Reads a coded value by its words, the letter before them optional. Not known: a warning, and nothing is taken. */
const matchCode =
  <Code>({ label, code, words, letters }: Codes<Code>) =>
  (text: string): Reading<Code> => {
    const found = words.get(plain(text)) ?? letters?.get(letterAlone(text) ?? '');
    if (found !== undefined) return read(found);
    return unread(aWarning(code, `${label} is not one of the values of the list; it was left out.`));
  };

const sexes: ReadonlyMap<string, StagedSex> = new Map([
  ['male', 'male'],
  ['m', 'male'],
  ['1', 'male'],
  ['boy', 'male'],
  ['female', 'female'],
  ['f', 'female'],
  ['2', 'female'],
  ['girl', 'female'],
  ['not stated recorded or unborn', 'not-known'],
  ['not stated recorded', 'not-known'],
  ['not stated', 'not-known'],
  ['not recorded', 'not-known'],
  ['not known', 'not-known'],
  ['unknown', 'not-known'],
  ['unborn', 'not-known'],
  ['u', 'not-known'],
  ['0', 'not-known'],
  ['neither', 'not-specified'],
  ['indeterminate', 'not-specified'],
  ['other', 'not-specified'],
  ['9', 'not-specified'],
]);

export const matchGender = matchCode<StagedSex>({
  label: "The child's gender",
  code: 'sex-not-recognised',
  words: sexes,
  letters: new Map([
    ['a', 'male'],
    ['b', 'female'],
    ['c', 'not-known'],
    ['d', 'not-specified'],
  ]),
});

const categoryCodes = {
  code: 'category-not-recognised',
  words: new Map<string, CategoryOfAbuse>([
    ['neglect', 'NEG'],
    ['neg', 'NEG'],
    ['physical abuse', 'PHY'],
    ['physical', 'PHY'],
    ['phy', 'PHY'],
    ['sexual abuse', 'SAB'],
    ['sexual', 'SAB'],
    ['sab', 'SAB'],
    ['emotional abuse', 'EMO'],
    ['emotional', 'EMO'],
    ['emo', 'EMO'],
    ['multiple not recommended', 'MUL'],
    ['multiple', 'MUL'],
    ['multiple categories', 'MUL'],
    ['not recommended', 'MUL'],
    ['mul', 'MUL'],
  ]),
  letters: new Map<string, CategoryOfAbuse>([
    ['a', 'NEG'],
    ['b', 'PHY'],
    ['c', 'SAB'],
    ['d', 'EMO'],
    ['e', 'MUL'],
  ]),
};

export const matchCategory = (label: string): ((text: string) => Reading<CategoryOfAbuse>) =>
  matchCode({ ...categoryCodes, label });

/** Of a disability the list says yes or no and not which; only a no can be taken as it is. */
export const matchDisability = matchCode<readonly Disability[]>({
  label: 'Whether the child has a disability',
  code: 'disability-not-recognised',
  words: new Map<string, readonly Disability[]>([
    ['yes', []],
    ['y', []],
    ['no', ['NONE']],
    ['n', ['NONE']],
    ['unknown', []],
    ['not known', []],
  ]),
  letters: new Map<string, readonly Disability[]>([
    ['a', []],
    ['b', ['NONE']],
    ['c', []],
  ]),
});

const ethnicityCodes: ReadonlyMap<string, Ethnicity> = new Map([
  ...ethnicities.map((code): [string, Ethnicity] => [code, code]),
  // A misspelling in one guidance text that files follow (standards.md 1.3).
  ['CNHE', 'CHNE'],
]);

/** By the four letters of the code, never by the letter before it, which differs between templates (standards.md 1.1). */
export const matchEthnicity = (text: string): Reading<Ethnicity> => {
  const found = new Set(
    (text.toUpperCase().match(/\b[A-Z]{4}\b/g) ?? []).flatMap((word) => ethnicityCodes.get(word) ?? []),
  );
  const [code] = found;
  if (code !== undefined && found.size === 1) return read(code);
  const message = 'The ethnicity is not one of the four-letter codes (WBRI and so on); it was left out.';
  return unread(aWarning('ethnicity-not-recognised', message));
};

/** How a child of List 6 stands with the council. */
export type CaseStatus = 'looked-after' | 'child-protection' | 'child-in-need' | 'assessment' | 'closed';

export const matchCaseStatus = matchCode<CaseStatus>({
  label: 'The case status',
  code: 'case-status-not-recognised',
  words: new Map<string, CaseStatus>([
    ['looked after child', 'looked-after'],
    ['looked after', 'looked-after'],
    ['lac', 'looked-after'],
    ['cla', 'looked-after'],
    ['child protection plan', 'child-protection'],
    ['child protection', 'child-protection'],
    ['cp plan', 'child-protection'],
    ['cpp', 'child-protection'],
    ['cp', 'child-protection'],
    ['child in need plan', 'child-in-need'],
    ['child in need', 'child-in-need'],
    ['cin plan', 'child-in-need'],
    ['cin', 'child-in-need'],
    ['open assessment', 'assessment'],
    ['assessment', 'assessment'],
    ['closed episode', 'closed'],
    ['closed', 'closed'],
  ]),
  letters: new Map<string, CaseStatus>([
    ['a', 'looked-after'],
    ['b', 'child-protection'],
    ['c', 'child-in-need'],
    ['d', 'assessment'],
    ['e', 'closed'],
  ]),
});

/** The number of a closure reason, `RC2` or `2 - Died`; `null` where none is stated that can be read. */
export const closureNumber = (text: string): number | null => {
  const [, digit] = /\bRC\s*([1-9])\b/i.exec(text) ?? /^([1-9])\b/.exec(text) ?? [];
  if (digit !== undefined) return Number(digit);
  return plain(text) === 'died' ? 2 : null;
};
