import { editDistance } from './edit-distance.ts';
import { isStandIn, nameWords, soundOf } from './name-words.ts';

export interface NamedPerson {
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
}

/** From the surest on: equal but for accents, hyphens and spaces; a slip or a short form; the same sound; no likeness. */
export type Likeness = 'same' | 'alike' | 'sounds' | 'unlike';
const order: readonly Likeness[] = ['same', 'alike', 'sounds', 'unlike'];

const better = (one: Likeness, other: Likeness): Likeness => (order.indexOf(one) <= order.indexOf(other) ? one : other);
const worse = (one: Likeness, other: Likeness): Likeness => (better(one, other) === one ? other : one);

const shortest = 3;

/** One slip in a word of up to five letters, two in a longer one, or the beginning of the other: "Tom" of "Tommy". */
const isSlip = (one: string, other: string): boolean => {
  const least = Math.min(one.length, other.length);
  if (least < shortest) return false;
  if (one.startsWith(other) || other.startsWith(one)) return true;
  return editDistance(one, other) <= (least <= 5 ? 1 : 2);
};

const wordLikeness = (one: string, other: string): Likeness => {
  if (one === other) return 'same';
  if (isSlip(one, other)) return 'alike';
  return Math.min(one.length, other.length) >= shortest && soundOf(one) === soundOf(other) ? 'sounds' : 'unlike';
};

const best = (ones: readonly string[], others: readonly string[]): Likeness => {
  let found: Likeness = 'unlike';
  for (const one of ones) for (const other of others) found = better(found, wordLikeness(one, other));
  return found;
};

/** The first given name, and what the person goes by. */
const calledNames = ({ givenNames, knownAs }: NamedPerson): string[] =>
  [nameWords(givenNames)[0], nameWords(knownAs ?? '')[0]].filter((word) => word !== undefined);

/** A family name as one word: "Smith-Jones" and "Smith Jones" are the same. */
const joined = (name: string): string => nameWords(name).join('');

const familyLikeness = (one: string, other: string): Likeness => {
  const whole = wordLikeness(joined(one), joined(other));
  if (whole === 'same') return whole;
  const [parts, others] = [nameWords(one), nameWords(other)];
  const sharesPart = parts.length + others.length > 2 && parts.some((part) => part.length > 2 && others.includes(part));
  return sharesPart ? 'alike' : whole;
};

export interface NameLikeness {
  readonly given: Likeness;
  readonly family: Likeness;
  /** The less sure of the two. */
  readonly whole: Likeness;
  /** Given name and family name the other way round. */
  readonly isSwapped: boolean;
  /** One of the given names stands in for one that is not known yet. */
  readonly isGivenUnknown: boolean;
}

/** How much the names of two records are alike, whichever of given name and known-as was written down. */
export const nameLikeness = (one: NamedPerson, other: NamedPerson): NameLikeness => {
  const given = best(calledNames(one), calledNames(other));
  const family = familyLikeness(one.familyName, other.familyName);
  const crossed = worse(
    best(calledNames(one), [joined(other.familyName)]),
    best([joined(one.familyName)], calledNames(other)),
  );
  return {
    given,
    family,
    whole: worse(given, family),
    isSwapped: worse(given, family) === 'unlike' && (crossed === 'same' || crossed === 'alike'),
    isGivenUnknown: isStandIn(one.givenNames) || isStandIn(other.givenNames),
  };
};
