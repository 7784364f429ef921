import { useParams } from '@tanstack/react-router';
import type { AppointmentView, ReferralView } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { PersonPage } from '../waiting/person-page.tsx';
import { MarkForm } from './mark-form.tsx';
import { useBackToReferral } from './use-back-to-referral.ts';

interface MarkingProps {
  readonly referral: ReferralView;
  readonly person: ReferredPerson;
  readonly appointment: AppointmentView;
}

const Marking = (props: MarkingProps): ReactNode => (
  <MarkForm {...props} now={serverClock.now()} onDone={useBackToReferral(props.referral.referralId)} />
);

export const MarkScreen = (): ReactNode => {
  const { referralId, appointmentId } = useParams({
    from: '/signed-in/referrals/$referralId/appointments/$appointmentId',
  });
  const ofPerson = ({ appointments }: ReferredPerson) =>
    appointments.find((one) => one.appointmentId === appointmentId);
  return (
    <PersonPage
      referralId={referralId}
      title="What came of the appointment?"
      find={(person) => ofPerson(person) !== undefined}
    >
      {(referral, person) => {
        const appointment = ofPerson(person);
        return appointment === undefined ? null : (
          <Marking referral={referral} person={person} appointment={appointment} />
        );
      }}
    </PersonPage>
  );
};
