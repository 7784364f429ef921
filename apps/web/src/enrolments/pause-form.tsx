import { type EnrolmentView, newId, pauseReasonLabels, pauseReasons } from '@waymark/contracts';
import { BackLink, Button, type DateValue, Page, Radios } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { wordsForRefusal } from '../family/words-for.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { recordPause } from './enrolment-requests.ts';

export interface PauseFormProps {
  readonly place: EnrolmentView;
  readonly onDone: () => Promise<void>;
}

interface Entered {
  readonly pauseReason: string;
  readonly from: DateValue;
  readonly to: DateValue;
}

/** A dated pause: nothing is offered in it, and missed sessions neither add up nor start anew. */
export const PauseForm = ({ place, onDone }: PauseFormProps): ReactNode => {
  const { enrolmentId, name } = place;
  const [pauseId] = useState(newId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { pauseReason: '', from: '', to: '' },
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      const pauseReason = codeOf(pauseReasons, entered.pauseReason);
      const from = dayGiven(entered.from);
      const to = dayGiven(entered.to);
      if (pauseReason === undefined || from === undefined) throw new Error('the form sent what it had not checked');
      await recordPause(enrolmentId, { pauseId, pauseReason, from, ...(to !== undefined && { to }) });
      await onDone();
    },
  });
  return (
    <Page
      title={`Record a pause for ${name}`}
      titleInBrowser="Record a pause"
      errors={errors}
      attempt={attempt}
      above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <Radios
          {...register('pauseReason', { required: 'Choose why' })}
          label="Why?"
          labelSize="s"
          choices={optionsOf(pauseReasons, pauseReasonLabels)}
          error={errorOf('pauseReason')}
        />
        <DateField
          control={control}
          name="from"
          label="First day"
          labelSize="s"
          subject="First day"
          error={errorOf('from')}
        />
        <DateField
          control={control}
          name="to"
          label="Last day (optional)"
          labelSize="s"
          hint="Leave it out while it goes on"
          subject="Last day"
          isOptional
          error={errorOf('to')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record it'}</Button>
      </form>
    </Page>
  );
};
