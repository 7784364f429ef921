import { type ReferralView, referralStateLabels } from '@waymark/contracts';
import { FormattedTime, InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

/** Other referrals of the same people to the reader's offerings; the likely double comes before everything else. */
export const OtherReferrals = ({ others }: { readonly others: ReferralView['otherReferrals'] }): ReactNode =>
  others.length === 0 ? null : (
    <InsetText>
      <h2 className="govuk-heading-s">The same people were referred before</h2>
      <ul className="govuk-list">
        {others.map(({ referralId, offering, state, receivedAt }) => (
          <li key={referralId}>
            <a className="govuk-link" href={addresses.referral(referralId)}>
              {offering}
            </a>
            {receivedAt === null ? null : (
              <>
                , <FormattedTime at={receivedAt} withDay />
              </>
            )}
            : {referralStateLabels[state]}
          </li>
        ))}
      </ul>
    </InsetText>
  );
