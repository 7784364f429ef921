import { Button, formatList, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../api/api-problem.ts';

const fieldWords: Readonly<Record<string, string>> = {
  givenNames: 'given names',
  familyName: 'family name',
  knownAs: 'known as',
  dateOfBirth: 'date of birth',
  expectedOn: 'expected date',
  sex: 'sex',
  ethnicity: 'ethnicity',
  language: 'language',
  interpreterLanguage: 'interpreter',
  accessNeeds: 'access needs',
  upn: 'unique pupil number',
  nhsNumber: 'NHS number',
};

/** The version that stands, as a refusal tells it. */
export const seenInConflict = ({ facts }: ApiProblem): number | undefined =>
  typeof facts['version'] === 'number' ? facts['version'] : undefined;

export interface ChangedMeanwhileProps {
  readonly problem: ApiProblem;
  /** Takes the version that stands now as seen. */
  readonly onGoOn: (version: number) => void;
}

/** Someone else saved while this form was open: which fields and by whom. Nothing was saved, and what was entered stays. */
export const ChangedMeanwhile = ({ problem, onGoOn }: ChangedMeanwhileProps): ReactNode => {
  const { changed, changedBy } = problem.facts;
  const fields = Array.isArray(changed) ? changed.map((field) => fieldWords[String(field)] ?? 'other details') : [];
  const version = seenInConflict(problem);
  return (
    <div role="alert">
      <WarningText>
        {typeof changedBy === 'string' ? `Changed meanwhile by ${changedBy}` : 'Changed meanwhile'}
        {fields.length === 0 ? '' : `: ${formatList([...new Set(fields)])}`}. Nothing of yours was saved; it is all
        below.
      </WarningText>
      {version === undefined ? null : (
        <Button type="button" variant="secondary" onClick={() => onGoOn(version)}>
          I have checked what I entered against it
        </Button>
      )}
    </div>
  );
};
