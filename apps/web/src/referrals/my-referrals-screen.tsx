import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { dayOf, type Id, type ReferralStatusView } from '@waymark/contracts';
import { ButtonLink, EmptyState, FormattedDay, Page, Table, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { DraftList } from './drafts/draft-list.tsx';
import { myReferralsLead } from './my-referrals-lead.ts';
import { referralStatusesQuery } from './queries.ts';
import { referralNames } from './referral-names.ts';

const columns = [
  {
    key: 'offering',
    heading: 'Referral',
    isRowHeading: true,
    cell: (referral: ReferralStatusView) => (
      <a className="govuk-link" href={addresses.referralStatus(referral.referralId)}>
        {referralNames(referral)}, {referral.offering}
      </a>
    ),
  },
  {
    key: 'received',
    heading: 'Sent',
    cell: ({ receivedAt }: ReferralStatusView) =>
      receivedAt === null ? 'Not sent' : <FormattedDay day={dayOf(receivedAt)} />,
  },
  {
    key: 'state',
    heading: 'Where it stands',
    cell: ({ stateWords, closedBecause, question }: ReferralStatusView) => (
      <>
        {stateWords}
        {closedBecause === null ? '' : `: ${closedBecause.charAt(0).toLowerCase()}${closedBecause.slice(1)}`}
        {question === null ? null : (
          <>
            {' '}
            <Tag tone="attention">Asks you something</Tag>
          </>
        )}
      </>
    ),
  },
] as const;

/** A referrer's referrals: status, and nothing of anybody's work with the people. */
export const MyReferrals = ({ familyId }: { readonly familyId: Id | undefined }): ReactNode => {
  const query = useQuery(referralStatusesQuery(familyId));
  const { data } = query;
  // Who works with families here begins at the family.
  const refersByHand = useAccount().roles.includes('referrer');
  return (
    <Page
      title="Your referrals"
      lead={data && myReferralsLead(data.referrals)}
      actions={refersByHand ? <ButtonLink href={addresses.newReferralByHand}>Make a referral</ButtonLink> : undefined}
    >
      <DoneBanner />
      <DraftList />
      <QueryStates query={query} what="your referrals">
        {({ referrals }) =>
          referrals.length === 0 ? (
            <EmptyState title="There is no referral yet">
              <p>
                {refersByHand
                  ? 'Choose “Make a referral” to begin one.'
                  : 'A referral begins at a family: open it and choose “Make a referral”.'}
              </p>
            </EmptyState>
          ) : (
            <Table
              caption="Referrals, newest first"
              columns={columns}
              rows={referrals}
              rowKey={({ referralId }) => referralId}
              stamp={{
                at: serverClock.now(),
                filter: familyId === undefined ? 'Yours and those of your families' : 'Those of one family only',
              }}
            />
          )
        }
      </QueryStates>
    </Page>
  );
};

export const MyReferralsScreen = (): ReactNode => {
  const { family } = useSearch({ from: '/signed-in/referrals' });
  return <MyReferrals familyId={family} />;
};
