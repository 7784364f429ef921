import { doubleMetaphone } from 'double-metaphone';

/** Letters that no accent can be taken from, as they are written without them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The words of a name: lower case, no accents, hyphens and apostrophes; "O’Brien-Łuczak" is `obrien` and `luczak`. */
export const nameWords = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/['’`]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/** How a word sounds in English, as a short code; names of other origins keep their consonants. */
export const soundOf = (word: string): string => {
  const [primary] = doubleMetaphone(word);
  return primary === '' ? word : primary;
};

const standIns = new Set(['unborn', 'baby', 'unknown', 'not', 'unnamed', 'infant', 'child']);

/** Whether a given name stands in for one that nobody knows yet. */
export const isStandIn = (givenNames: string): boolean => standIns.has(nameWords(givenNames)[0] ?? 'unknown');
