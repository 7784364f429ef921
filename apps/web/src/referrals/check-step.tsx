import { SummaryList, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { personTitle } from '../family/person-words.ts';
import { formLines, type LinesOf } from './form-lines.tsx';
import type { NamedPerson } from './named-person.ts';

/** What is about to be sent, whole, with the survivor's note apart from it. */
export interface CheckStepProps extends LinesOf {
  /** Those whom the survivor's note can be about. */
  readonly noted: readonly NamedPerson[];
}

/** What is about to be sent, whole, with the survivor’s note apart from it. */
export const CheckStep = (props: CheckStepProps): ReactNode => {
  const { noted, entered } = props;
  const about = noted.find(({ personId }) => personId === entered.note.personId);
  return (
    <>
      <SummaryList rows={formLines(props)} />
      {entered.note.note.trim() === '' ? null : (
        <>
          <h2 className="govuk-heading-m">For the survivor’s side only</h2>
          <WarningText>This part goes to the partner-support worker alone and is no part of the referral.</WarningText>
          <SummaryList
            rows={[{ key: about === undefined ? 'Note' : `About ${personTitle(about)}`, value: entered.note.note }]}
          />
        </>
      )}
    </>
  );
};
