import type { Likelihood, MatchReason } from '@waymark/contracts';
import { type BirthLikeness, type BornPerson, birthLikeness } from './birth-likeness.ts';
import { isSoundNhsNumber, isSoundUpn } from './check-digits.ts';
import { type NamedPerson, type NameLikeness, nameLikeness } from './name-likeness.ts';

/** The version of the rule; it rises whenever an answer may differ. */
const matchRuleVersion = 1;

/** A record as it is compared with another. */
export interface PersonToCompare extends NamedPerson, BornPerson {
  readonly sex: string;
  readonly upn: string | null;
  readonly nhsNumber: string | null;
}

export interface Comparison {
  readonly likelihood: Likelihood | 'none';
  readonly because: readonly MatchReason[];
  readonly version: number;
}

type Numbers = 'same' | 'differ' | 'unknown';

const compareNumbers = (one: string | null, other: string | null, isSound: (number: string) => boolean): Numbers => {
  if (one === null || other === null || !isSound(one) || !isSound(other)) return 'unknown';
  return one.replaceAll(/[\s-]/g, '') === other.replaceAll(/[\s-]/g, '') ? 'same' : 'differ';
};

const birthReasons: Readonly<Record<BirthLikeness, readonly MatchReason[]>> = {
  same: ['date-of-birth-same'],
  swapped: ['day-and-month-swapped'],
  near: ['date-of-birth-near'],
  'expected-near': ['expected-near'],
  missing: ['date-of-birth-missing'],
  different: [],
};

const nameReasons = (name: NameLikeness): readonly MatchReason[] => {
  if (name.isSwapped) return ['names-swapped'];
  if (name.whole === 'same') return ['name-same'];
  if (name.whole === 'alike') return ['name-spelt-alike'];
  return name.whole === 'sounds' ? ['name-sounds-alike'] : [];
};

/** By names and days of birth alone. */
const byNameAndBirth = (name: NameLikeness, birth: BirthLikeness): Likelihood | 'none' => {
  if (birth === 'different') return 'none';
  if (name.isGivenUnknown)
    return name.family === 'same' && (birth === 'same' || birth === 'expected-near') ? 'possible' : 'none';
  if (name.isSwapped) return birth === 'same' ? 'likely' : 'possible';
  if (name.whole === 'unlike') return 'none';
  const isSure = birth === 'same' || birth === 'swapped';
  if (name.whole === 'same') return isSure ? 'likely' : 'possible';
  if (name.whole === 'alike') return birth === 'same' ? 'likely' : birth === 'missing' ? 'none' : 'possible';
  return isSure ? 'possible' : 'none';
};

const lower = (likelihood: Likelihood | 'none'): Likelihood | 'none' => (likelihood === 'likely' ? 'possible' : 'none');

/**
 * Whether two records may be of one person, and why (S17): names as written, misspelt, heard or swapped; days of birth
 * equal, swapped or near; pupil and NHS numbers that pass their check. Two people who were recorded in one family under
 * different names, as twins are, are two.
 */
export const comparePeople = (
  one: PersonToCompare,
  other: PersonToCompare,
  { isSameFamily }: { readonly isSameFamily: boolean },
): Comparison => {
  const birth = birthLikeness(one, other);
  const nhs = compareNumbers(one.nhsNumber, other.nhsNumber, isSoundNhsNumber);
  const upn = compareNumbers(one.upn, other.upn, isSoundUpn);
  const isOtherSex = (one.sex === 'F' && other.sex === 'M') || (one.sex === 'M' && other.sex === 'F');
  const against: MatchReason[] = [
    ...(nhs === 'differ' ? (['nhs-number-differs'] as const) : []),
    ...(upn === 'differ' ? (['upn-differs'] as const) : []),
    ...(isOtherSex ? (['sex-differs'] as const) : []),
  ];
  const isNumbered = nhs === 'same' || upn === 'same';
  // Most pairs end here, before any name is read.
  if (birth === 'different' && !isNumbered) return { likelihood: 'none', because: [], version: matchRuleVersion };
  const name = nameLikeness(one, other);
  const isElse = name.whole === 'unlike' && !name.isSwapped && birth === 'different';
  let likelihood: Likelihood | 'none' = byNameAndBirth(name, birth);
  if (isSameFamily && name.given !== 'same' && !isNumbered) likelihood = 'none';
  if (isNumbered) likelihood = isElse ? 'possible' : 'likely';
  if (against.length > 0) likelihood = isNumbered && likelihood === 'likely' ? 'possible' : lower(likelihood);
  if (likelihood === 'none') return { likelihood, because: [], version: matchRuleVersion };
  const because: MatchReason[] = [
    ...(nhs === 'same' ? (['nhs-number-same'] as const) : []),
    ...(upn === 'same' ? (['upn-same'] as const) : []),
    ...nameReasons(name),
    ...birthReasons[birth],
    ...against,
  ];
  return { likelihood, because, version: matchRuleVersion };
};
