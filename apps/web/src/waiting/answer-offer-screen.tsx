import { useParams } from '@tanstack/react-router';
import type { Id, ReferralView } from '@waymark/contracts';
import type { ReactNode } from 'react';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { AnswerOfferForm } from './answer-offer-form.tsx';
import { PersonPage } from './person-page.tsx';
import { useBackToWaiting } from './use-back-to-waiting.ts';

interface WithWayBackProps {
  readonly referral: ReferralView;
  readonly person: ReferredPerson;
  readonly offerId: Id;
}

const WithWayBack = (props: WithWayBackProps): ReactNode => {
  const back = useBackToWaiting(props.referral.offeringId);
  return <AnswerOfferForm {...props} onDone={back} />;
};

export const AnswerOfferScreen = (): ReactNode => {
  const { referralId, offerId } = useParams({ from: '/signed-in/referrals/$referralId/offers/$offerId' });
  return (
    <PersonPage referralId={referralId} title="Answer to an offer" find={({ openOfferId }) => openOfferId === offerId}>
      {(referral, person) => <WithWayBack referral={referral} person={person} offerId={offerId} />}
    </PersonPage>
  );
};
