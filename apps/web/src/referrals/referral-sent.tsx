import type { Id } from '@waymark/contracts';
import { formatList, Page, Panel } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

export interface ReferralSentProps {
  readonly familyId: Id | undefined;
  /** Titles of the offerings. */
  readonly offerings: readonly string[];
}

/** The referrals are in; what happens now, and where to follow them. */
export const ReferralSent = ({ familyId, offerings }: ReferralSentProps): ReactNode => {
  const isOne = offerings.length === 1;
  return (
    <Page title={isOne ? 'The referral is sent' : 'The referrals are sent'}>
      <Panel title={isOne ? `${formatList(offerings)} has it` : `${formatList(offerings)} have one each`}>
        The waiting time counts from now
      </Panel>
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">
        The coordinator{isOne ? '' : ' of each programme'} decides about it, or asks you for more. Until a place is
        given and the first session is attended, nothing is being received: plan for that time.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.myReferrals}>
          Follow your referrals
        </a>
      </p>
      {familyId === undefined ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={addresses.family(familyId)}>
            Back to the family
          </a>
        </p>
      )}
    </Page>
  );
};
