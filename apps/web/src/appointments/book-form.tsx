import { newId, type ReferralView } from '@waymark/contracts';
import { Button } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { BookingFields, bookingGiven, type EnteredBooking, nothingBooked } from '../bookings/booking-fields.tsx';
import { useBookedTwice } from '../bookings/use-booked-twice.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { WaitingFormFrame } from '../waiting/person-page.tsx';
import { bookAppointment } from './appointment-requests.ts';

export interface BookFormProps {
  readonly referral: ReferralView;
  readonly person: ReferredPerson;
  readonly onDone: (done: string) => Promise<void>;
}

/** An appointment before there is a place, or a new attempt at one that did not take place: the missed one stays. */
export const BookForm = ({ referral, person, onDone }: BookFormProps): ReactNode => {
  const [appointmentId] = useState(newId);
  const { booked, sendUnlessBooked } = useBookedTwice();
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm<EnteredBooking>({
    defaultValues: nothingBooked,
    send: async (entered) => {
      const booking = { appointmentId, subjectId: person.subjectId, ...bookingGiven(entered) };
      await sendUnlessBooked(booking, (evenIfBooked) =>
        bookAppointment(referral.referralId, { ...booking, evenIfBooked }),
      );
      await onDone('The appointment is booked');
    },
  });
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  const isAgain = person.appointments.length > 0;
  return (
    <WaitingFormFrame
      referralId={referral.referralId}
      title={`${isAgain ? 'Book again with' : 'Book an appointment with'} ${person.name}`}
      titleInBrowser="Book an appointment"
      lead={isAgain ? 'What came of the appointments before stays in the record.' : undefined}
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
    >
      {outrun === undefined ? null : <RefusedByNow problem={outrun} changes={[]} kept={undefined} />}
      <form noValidate onSubmit={submit} className="waymark-form">
        <BookingFields control={control} register={register} errorOf={errorOf} />
        <BookedTwiceList booked={booked} nameOf={() => undefined} />
        <Button isBusy={isSending}>
          {booked.length === 0 ? 'Book the appointment' : 'Book the appointment all the same'}
        </Button>
      </form>
    </WaitingFormFrame>
  );
};
