import { markModeLabels, markModes, newId } from '@waymark/contracts';
import { BackLink, Button, type DateValue, Page, Radios, readTime, TextInput, TimeInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { useBookedTwice } from '../bookings/use-booked-twice.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
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

/** A session with one person alone, or a new attempt at one that did not take place: the missed one stays (S14). */
export const PlanSessionForm = (props: PlanSessionFormProps): ReactNode => {
  const { enrolmentId, title, titleInBrowser, lead, plan, onDone } = props;
  const [sessionId] = useState(newId);
  const { booked, sendUnlessBooked } = useBookedTwice();
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { day: '', from: '', to: '', place: '', mode: 'in-person' },
    send: async (entered) => {
      const day = dayGiven(entered.day);
      const mode = codeOf(markModes, entered.mode);
      if (day === undefined || mode === undefined) throw new Error('the form sent what it had not checked');
      const [from, to] = [timeOf(entered.from), timeOf(entered.to)];
      const meeting = { sessionId, day, from, to, place: entered.place, mode };
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
        <Button isBusy={isSending}>{booked.length === 0 ? 'Plan the session' : 'Plan the session all the same'}</Button>
      </form>
    </Page>
  );
};
