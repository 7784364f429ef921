/** How surely two records are of one person. */
export const likelihoods = ['likely', 'possible'] as const;
export type Likelihood = (typeof likelihoods)[number];

export const likelihoodLabels: Readonly<Record<Likelihood, string>> = {
  likely: 'Likely the same person',
  possible: 'Possibly the same person',
};

/** Why two records may be of one person, or what speaks against it. */
export const matchReasons = [
  'nhs-number-same',
  'upn-same',
  'date-of-birth-same',
  'day-and-month-swapped',
  'date-of-birth-near',
  'date-of-birth-missing',
  'expected-near',
  'name-same',
  'name-spelt-alike',
  'name-sounds-alike',
  'names-swapped',
  'nhs-number-differs',
  'upn-differs',
  'sex-differs',
] as const;
export type MatchReason = (typeof matchReasons)[number];

export const matchReasonWords: Readonly<Record<MatchReason, string>> = {
  'nhs-number-same': 'the same NHS number',
  'upn-same': 'the same unique pupil number',
  'date-of-birth-same': 'the same date of birth',
  'day-and-month-swapped': 'day and month of birth the other way round',
  'date-of-birth-near': 'dates of birth that differ by one figure or a few days',
  'date-of-birth-missing': 'no date of birth in one of the records',
  'expected-near': 'expected or born within a few weeks',
  'name-same': 'the same name',
  'name-spelt-alike': 'a name spelt much alike',
  'name-sounds-alike': 'a name that sounds alike',
  'names-swapped': 'given name and family name the other way round',
  'nhs-number-differs': 'different NHS numbers',
  'upn-differs': 'different unique pupil numbers',
  'sex-differs': 'a different sex',
};

/** Those that speak against one person. */
export const reasonsAgainst: ReadonlySet<MatchReason> = new Set(['nhs-number-differs', 'upn-differs', 'sex-differs']);

/** What someone has said about two records that may be of one person. */
export const identityDecisions = ['not-the-same', 'the-same'] as const;
export type IdentityDecision = (typeof identityDecisions)[number];
