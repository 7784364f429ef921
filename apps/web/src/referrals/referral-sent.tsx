import type { Id } from '@waymark/contracts';
import { Page, Panel } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

/** The referral is in; what happens now, and where to follow it. */
export const ReferralSent = (props: { readonly familyId: Id | undefined; readonly offering: string }): ReactNode => (
  <Page title="The referral is sent">
    <Panel title={`${props.offering} has it`}>The waiting time counts from now</Panel>
    <h2 className="govuk-heading-m">What happens next</h2>
    <p className="govuk-body">
      The coordinator decides about it, or asks you for more. Until a place is given and the first session is attended,
      nothing is being received: plan for that time.
    </p>
    <p className="govuk-body">
      <a className="govuk-link" href={addresses.myReferrals}>
        Follow your referrals
      </a>
    </p>
    {props.familyId === undefined ? null : (
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.family(props.familyId)}>
          Back to the family
        </a>
      </p>
    )}
  </Page>
);
