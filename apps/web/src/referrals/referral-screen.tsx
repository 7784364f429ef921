import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReferralView } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { isToDecide } from './is-to-decide.ts';
import { referralQuery } from './queries.ts';
import { ReferralBody } from './referral-body.tsx';
import { referralLead } from './referral-lead.ts';

/** Back to the list it stands in: those to decide, or those who wait. */
const Above = ({ referral }: { readonly referral: ReferralView | undefined }): ReactNode => {
  if (referral === undefined) return <BackLink href={addresses.waiting}>Waiting</BackLink>;
  const { offeringId, state } = referral;
  return isToDecide(state) ? (
    <BackLink href={addresses.toDecideFor(offeringId)}>New referrals</BackLink>
  ) : (
    <BackLink href={addresses.waitingFor(offeringId)}>Waiting</BackLink>
  );
};

/** One referral, for the coordinator who decides about it and the manager who reads it. */
export const ReferralScreen = (): ReactNode => {
  const { referralId } = useParams({ from: '/signed-in/referrals/$referralId' });
  const { roles } = useAccount();
  const query = useQuery(referralQuery(referralId));
  const { data } = query;
  return (
    <Page title="Referral" caption={data?.offering} lead={data && referralLead(data)} above={<Above referral={data} />}>
      <DoneBanner />
      <QueryStates query={query} what="the referral">
        {(referral) => <ReferralBody referral={referral} mayDecide={roles.includes('coordinator')} />}
      </QueryStates>
    </Page>
  );
};
