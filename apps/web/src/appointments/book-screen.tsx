import { useParams, useSearch } from '@tanstack/react-router';
import type { ReferralView } from '@waymark/contracts';
import type { ReactNode } from 'react';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { PersonPage } from '../waiting/person-page.tsx';
import { BookForm } from './book-form.tsx';
import { useBackToReferral } from './use-back-to-referral.ts';

const Booking = (props: { readonly referral: ReferralView; readonly person: ReferredPerson }): ReactNode => (
  <BookForm {...props} onDone={useBackToReferral(props.referral.referralId)} />
);

export const BookScreen = (): ReactNode => {
  const { referralId } = useParams({ from: '/signed-in/referrals/$referralId/appointments/new' });
  const { subject } = useSearch({ from: '/signed-in/referrals/$referralId/appointments/new' });
  return (
    <PersonPage
      referralId={referralId}
      title="Book an appointment"
      find={({ subjectId, state }) => subjectId === subject && state === 'assessing'}
    >
      {(referral, person) => <Booking referral={referral} person={person} />}
    </PersonPage>
  );
};
