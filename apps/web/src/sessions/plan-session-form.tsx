import { newId } from '@waymark/contracts';
import { BackLink, Button, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { BookingFields, bookingGiven, type EnteredBooking, nothingBooked } from '../bookings/booking-fields.tsx';
import { useBookedTwice } from '../bookings/use-booked-twice.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import type { MeetingAlone } from './session-requests.ts';

export interface PlanSessionFormProps {
  readonly enrolmentId: string;
  readonly title: string;
  readonly titleInBrowser: string;
  readonly lead: string;
  /** Sends what was entered; the same id again is the same session. */
  readonly plan: (session: MeetingAlone) => Promise<unknown>;
  readonly onDone: () => Promise<void>;
}

/** A session with one person alone, or a new attempt at one that did not take place: the missed one stays (S14). */
export const PlanSessionForm = (props: PlanSessionFormProps): ReactNode => {
  const { enrolmentId, title, titleInBrowser, lead, plan, onDone } = props;
  const [sessionId] = useState(newId);
  const { booked, sendUnlessBooked } = useBookedTwice();
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<EnteredBooking>({
    defaultValues: nothingBooked,
    send: async (entered) => {
      const meeting = { sessionId, ...bookingGiven(entered) };
      await sendUnlessBooked(meeting, (evenIfBooked) => plan({ ...meeting, evenIfBooked }));
      await onDone();
    },
  });
  return (
    <Page
      title={title}
      titleInBrowser={titleInBrowser}
      lead={lead}
      errors={errors}
      attempt={attempt}
      above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <BookingFields control={control} register={register} errorOf={errorOf} />
        <BookedTwiceList booked={booked} nameOf={() => undefined} />
        <Button isBusy={isSending}>{booked.length === 0 ? 'Plan the session' : 'Plan the session all the same'}</Button>
      </form>
    </Page>
  );
};
