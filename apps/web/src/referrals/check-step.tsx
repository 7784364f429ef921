import { SummaryList, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { personTitle } from '../family/person-words.ts';
import type { EnteredReferral } from './entered-referral.ts';
import { childLines, partLines } from './form-lines.tsx';
import type { FormProgramme } from './form-programmes.ts';
import type { NamedPerson } from './named-person.ts';

export interface CheckStepProps {
  readonly programmes: readonly FormProgramme[];
  readonly childrenOfFamily: readonly NamedPerson[];
  /** Those whom the survivor's note can be about. */
  readonly noted: readonly NamedPerson[];
  readonly entered: EnteredReferral;
}

/** What is about to be sent, whole, with the survivor’s note apart from it. */
export const CheckStep = ({ programmes, childrenOfFamily, noted, entered }: CheckStepProps): ReactNode => {
  const about = noted.find(({ personId }) => personId === entered.note.personId);
  const shared = childLines(childrenOfFamily, entered);
  const parts = programmes.flatMap(({ offering, people, questions }, index) => {
    const said = entered.parts[index];
    return said === undefined ? [] : [{ offering, lines: partLines({ people, questions, said }) }];
  });
  const isForSeveral = parts.length > 1;
  return (
    <>
      {isForSeveral ? (
        <>
          <h2 className="govuk-heading-m">For each of these programmes</h2>
          <SummaryList rows={shared} />
        </>
      ) : null}
      {parts.map(({ offering, lines: [who, ...lines] }) => (
        <section key={offering.offeringId} aria-label={offering.title}>
          {isForSeveral ? <h2 className="govuk-heading-m">{offering.title}</h2> : null}
          <SummaryList rows={[...(who === undefined ? [] : [who]), ...(isForSeveral ? [] : shared), ...lines]} />
        </section>
      ))}
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
