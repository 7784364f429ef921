import { agreementPhrases } from './agreement-phrases.ts';
import { blamingPhrases } from './blaming-phrases.ts';
import { minimisingPhrases } from './minimising-phrases.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** One phrase found: `phrase` as it was written, `at` its place in UTF-16 units. */
export interface FoundPhrase {
  readonly code: string;
  readonly requirement: string;
  readonly phrase: string;
  readonly at: number;
  readonly because: string;
  readonly alternative: string;
}

/** Typographic apostrophes, hyphens and spaces as plain ones, place by place, so that places stay true. */
const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\s/gu, ' ');

const found = (text: string, { pattern, code, requirement, because, alternative }: PhraseRule): FoundPhrase[] => {
  // A run of spaces or a line break between two words must not hide a phrase.
  const spaced = new RegExp(pattern.source.replaceAll(' ', ' +'), 'giu');
  return [...plain(text).matchAll(spaced)].map(({ index, 0: match }) => ({
    code,
    requirement,
    phrase: text.slice(index, index + match.length),
    at: index,
    because,
    alternative,
  }));
};

/**
 * Phrases in a text that blame, make small, or lay the plan on a survivor (C5, C8, C9, C13), in the order of the text.
 * For notes as for reports; `survivors` are names of survivors as they may be written. Never a block: a reason overrides.
 */
export const findPhrases = (text: string, survivors: readonly string[] = []): readonly FoundPhrase[] =>
  [...agreementPhrases(survivors), ...blamingPhrases, ...minimisingPhrases]
    .flatMap((rule) => found(text, rule))
    .toSorted((one, other) => one.at - other.at);
