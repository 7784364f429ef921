import { commonWords } from './common-words.ts';

/** Rows of the keyboard, its columns and zigzags, the alphabet and the digits: what fingers walk along. */
const walks = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyzabc',
  'qwertyuiop[]',
  'qwertzuiop',
  'azertyuiop',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '147258369',
  '789456123',
  '159753',
  '1a2b3c4d5e6f7g8h9i0j',
  'a1b2c3d4e5f6g7h8i9j0',
  'qweasdzxc',
  '!@#$%^&*()_+',
  '!"£$%^&*()_+',
].flatMap((walk) => [walk, [...walk].reverse().join('')]);

const isAlongWalk = (text: string): boolean => walks.some((walk) => walk.includes(text));

/** Covered from one end to the other by pieces of three or more characters, each along one walk. */
const isWalked = (text: string): boolean => {
  let from = 0;
  while (from < text.length) {
    let length = text.length - from;
    while (length >= 3 && !isAlongWalk(text.slice(from, from + length))) length -= 1;
    if (length < 3) return false;
    from += length;
  }
  return text.length > 0;
};

/** The shortest part that, written again and again, makes the text; the text itself where there is none. */
const repeatedPart = (text: string): string => {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).startsWith(text)) return part;
  }
  return text;
};

const letters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const asLetters = (text: string): string => [...text].map((character) => letters[character] ?? character).join('');

/** Without a letter or two at either end, which make digits or a word between them no harder to guess. */
const inside = (text: string): string => text.replace(/^\p{L}{1,2}(?=\P{L})|(?<=\P{L})\p{L}{1,2}$/gu, '');

/** A walk, also with its characters doubled, or a short part repeated. */
const isPlain = (text: string): boolean => {
  const inner = inside(text).replace(/[\s._@-]/g, '');
  const part = repeatedPart(inner);
  return isWalked(inner) || isAlongWalk(inner.replace(/(.)\1+/gu, '$1')) || (part !== inner && part.length <= 6);
};

const core = (text: string): string => text.replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '');
const joined = (text: string): string => text.replace(/[\s._-]/g, '');

const isWordOrTwo = (text: string): boolean => {
  if (commonWords.has(text) || isWalked(text)) return true;
  for (let at = 2; at < text.length - 1; at += 1) {
    if (commonWords.has(text.slice(0, at)) && commonWords.has(text.slice(at))) return true;
  }
  return false;
};

const isCommonAtCore = (text: string): boolean =>
  [core(text), core(asLetters(core(text)))].some((part) => part !== '' && isWordOrTwo(joined(part)));

/**
 * Whether a password is among the first that are tried: a walk over the keyboard, a short part repeated, or one or two
 * of the commonest words with digits and signs around them or in place of letters. Three unrelated words always pass.
 */
export const isCommonPassword = (password: string): boolean => {
  const text = password.normalize('NFKC').toLowerCase();
  return isPlain(text) || [text, repeatedPart(text), inside(text)].some(isCommonAtCore);
};
