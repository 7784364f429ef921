import { type EnrolmentView, markModeLabels, markModes, newId } from '@waymark/contracts';
import { BackLink, Button, type DateValue, formatDay, Page, Radios, readTime, TextInput, TimeInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { planSession } from './session-requests.ts';

export interface PlanSessionFormProps {
  readonly place: EnrolmentView;
  readonly item: EnrolmentView['individual'][number];
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
export const PlanSessionForm = ({ place, item, onDone }: PlanSessionFormProps): ReactNode => {
  const { enrolmentId, name } = place;
  const [sessionId] = useState(newId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { day: '', from: '', to: '', place: '', mode: 'in-person' },
    send: async (entered) => {
      const day = dayGiven(entered.day);
      const mode = codeOf(markModes, entered.mode);
      if (day === undefined || mode === undefined) throw new Error('the form sent what it had not checked');
      const [from, to] = [timeOf(entered.from), timeOf(entered.to)];
      await planSession(enrolmentId, { sessionId, itemId: item.itemId, day, from, to, place: entered.place, mode });
      await onDone();
    },
  });
  const week = item.weekOf === null ? '' : ` It falls in the week of ${formatDay(item.weekOf)}.`;
  return (
    <Page
      title={`Plan “${item.title}” with ${name}`}
      titleInBrowser="Plan a one-to-one session"
      lead={`Session ${item.number}, one-to-one.${week}${item.attempts.length === 0 ? '' : ' What was missed before stays in the record.'}`}
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
        <Button isBusy={isSending}>{isSending ? 'Planning' : 'Plan the session'}</Button>
      </form>
    </Page>
  );
};
