import { markModeLabels, markModes, newId, type ReferralView } from '@waymark/contracts';
import { Button, type DateValue, Radios, readTime, TextInput, TimeInput } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { useBookedTwice } from '../bookings/use-booked-twice.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
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

interface Entered {
  readonly day: DateValue;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly mode: string;
}

const checkTime =
  (subject: string) =>
  (typed: string): true | string => {
    const reading = readTime(typed, subject);
    return 'problem' in reading ? reading.problem.message : true;
  };

const timeOf = (typed: string): string => {
  const reading = readTime(typed, 'Time');
  if ('problem' in reading) throw new Error('the form sent what it had not checked');
  return reading.time;
};

/** An appointment before there is a place, or a new attempt at one that did not take place: the missed one stays. */
export const BookForm = ({ referral, person, onDone }: BookFormProps): ReactNode => {
  const [appointmentId] = useState(newId);
  const { booked, sendUnlessBooked } = useBookedTwice();
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm<Entered>({
    defaultValues: { day: '', from: '', to: '', place: '', mode: 'in-person' },
    send: async (entered) => {
      const day = dayGiven(entered.day);
      const mode = codeOf(markModes, entered.mode);
      if (day === undefined || mode === undefined) throw new Error('the form sent what it had not checked');
      const [from, to] = [timeOf(entered.from), timeOf(entered.to)];
      const { subjectId } = person;
      const { place } = entered;
      const booking = { appointmentId, subjectId, day, from, to, place, mode };
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
        <DateField control={control} name="day" label="Day" labelSize="s" subject="Day" error={errorOf('day')} />
        <TimeInput
          {...register('from', { validate: checkTime('Start') })}
          label="From"
          labelSize="s"
          error={errorOf('from')}
        />
        <TimeInput {...register('to', { validate: checkTime('End') })} label="To" labelSize="s" error={errorOf('to')} />
        <TextInput
          {...register('place', { required: 'Enter where you meet' })}
          label="Where?"
          labelSize="s"
          error={errorOf('place')}
        />
        <Radios
          {...register('mode', { required: 'Choose how you meet' })}
          label="How?"
          labelSize="s"
          choices={optionsOf(markModes, markModeLabels)}
          error={errorOf('mode')}
        />
        <BookedTwiceList booked={booked} nameOf={() => undefined} />
        <Button isBusy={isSending}>
          {booked.length === 0 ? 'Book the appointment' : 'Book the appointment all the same'}
        </Button>
      </form>
    </WaitingFormFrame>
  );
};
