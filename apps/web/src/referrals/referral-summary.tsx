import { positionLabels, type ReferralView, urgencyLabels } from '@waymark/contracts';
import { FormattedTime, formatDay, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { ageWords } from '../words/age-words.ts';
import { flagWords, isFlagged, needByWords, nextStartWords } from './need-by-words.ts';

interface Aged {
  readonly name: string;
  readonly age: number | null;
  readonly isUnborn: boolean;
}

/** "Marcus Bell, 34"; "Baby of Ines, unborn". */
export const personLine = ({ name, age, isUnborn }: Aged): string =>
  [name, ...(isUnborn ? ['unborn'] : []), ...(age === null ? [] : [ageWords(age)])].join(', ');

const Column = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }): ReactNode => (
  <div>
    <h2 className="govuk-heading-s">{heading}</h2>
    {children}
  </div>
);

/** Left to right: who, for what change in which child's life, by whom, by when (ux.md, Referral). */
export const ReferralSummary = ({ referral }: { readonly referral: ReferralView }): ReactNode => {
  const { people, children, referrer, receivedAt, urgency, needBy, needByFlag, nextStart } = referral;
  const flag = flagWords(needByFlag);
  return (
    <div className="waymark-summary-columns">
      <Column heading="Who is referred">
        {people.map((person) => (
          <p key={person.subjectId} className="govuk-body">
            {personLine(person)}
            <br />
            {positionLabels[person.position]}
          </p>
        ))}
      </Column>
      <Column heading="For what change">
        {children.map((child) => (
          <p key={child.personId} className="govuk-body">
            <strong>{personLine(child)}</strong>
            {child.isOnPlan ? ', on a plan' : ''}
            {child.nextConferenceOn === null ? '' : `, conference ${formatDay(child.nextConferenceOn)}`}
            <br />
            {child.changeSought}
            <br />
            Known by: {child.howKnown}
          </p>
        ))}
      </Column>
      <Column heading="By whom">
        <p className="govuk-body">
          {referrer.name}
          <br />
          {referrer.organisation}
        </p>
        <p className="govuk-body">
          {receivedAt === null ? 'Not sent' : <FormattedTime at={receivedAt} withDay />}
          <br />
          To be looked at: {urgencyLabels[urgency].toLowerCase()}
        </p>
      </Column>
      <Column heading="Needed by">
        <p className="govuk-body">{needByWords(needBy)}</p>
        {flag === undefined ? null : (
          <p className="govuk-body">{isFlagged(needByFlag) ? <Tag tone="attention">{flag}</Tag> : flag}</p>
        )}
        <p className="govuk-body">Next start: {nextStartWords(nextStart)}</p>
      </Column>
    </div>
  );
};
