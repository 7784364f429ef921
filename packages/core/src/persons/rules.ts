import type { Day, Ethnicity, Sex } from '@waymark/contracts';

export interface Recorded {
  readonly dateOfBirth: Day | null;
  readonly expectedOn: Day | null;
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
  readonly language: string | null;
}

/**
 * What nobody has recorded of a person, asked of everyone alike: as much of whoever causes harm as of whoever is harmed
 * (domain.md C2, E19). "Asked, preferred not to say" is an answer.
 */
export const notRecorded = ({ dateOfBirth, expectedOn, sex, ethnicity, language }: Recorded): readonly string[] => {
  const isUnborn = dateOfBirth === null && expectedOn !== null;
  const missing: readonly (readonly [boolean, string])[] = [
    [dateOfBirth === null && expectedOn === null, 'Date of birth'],
    [sex === 'not-recorded' && !isUnborn, 'Sex'],
    [ethnicity === 'not-asked' && !isUnborn, 'Ethnicity'],
    [language === null && !isUnborn, 'Language'],
  ];
  return missing.filter(([isMissing]) => isMissing).map(([, words]) => words);
};
