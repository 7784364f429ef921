import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { dayOf, type ReferralView } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { groupsQuery } from '../groups/queries.ts';
import { QueryStates } from '../query/query-states.tsx';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { OfferForm } from './offer-form.tsx';
import { PersonPage, WaitingFormFrame } from './person-page.tsx';
import { useBackToWaiting } from './use-back-to-waiting.ts';

const title = 'Offer a place';

const WithGroups = (props: { readonly referral: ReferralView; readonly person: ReferredPerson }): ReactNode => {
  const { offeringId, referralId } = props.referral;
  const groups = useQuery(groupsQuery(offeringId));
  const back = useBackToWaiting(offeringId);
  if (groups.data !== undefined)
    return <OfferForm {...props} groups={groups.data} today={dayOf(serverClock.now())} onDone={back} />;
  return (
    <WaitingFormFrame title={title} referralId={referralId}>
      <QueryStates query={groups} what="the groups">
        {() => null}
      </QueryStates>
    </WaitingFormFrame>
  );
};

export const OfferScreen = (): ReactNode => {
  const { referralId } = useParams({ from: '/signed-in/referrals/$referralId/offer' });
  const { subject } = useSearch({ from: '/signed-in/referrals/$referralId/offer' });
  return (
    <PersonPage referralId={referralId} title={title} find={({ subjectId }) => subjectId === subject}>
      {(referral, person) => <WithGroups referral={referral} person={person} />}
    </PersonPage>
  );
};
