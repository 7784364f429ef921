import { dayOf, type Instant, newId } from '@waymark/contracts';
import { Button, ButtonGroup, Page, Radios, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField } from '../family/date-field.tsx';
import { wordsForRefusal } from '../family/words-for.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { type CardEntered, enteredOf } from './card-entered.ts';
import { ChannelFields } from './channel-fields.tsx';
import type { ContactView } from './contact-body.tsx';
import { recordContactCard } from './record-contact-card.ts';

export interface ContactCardFormProps {
  readonly view: ContactView;
  readonly now: Instant;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

/** How a person may safely be reached, as the person said it. It takes the place of the card before. */
export const ContactCardForm = ({ view, now, onDone, onCancel }: ContactCardFormProps): ReactNode => {
  const [cardId] = useState(newId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<CardEntered>({
    defaultValues: enteredOf(view.card),
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      await recordContactCard({ cardId, personId: view.personId, replaces: view.cardId, entered });
      await onDone();
    },
  });
  const text = (name: 'days' | 'times' | 'safeWords', label: string, hint: string) => (
    <TextInput {...register(name)} label={label} labelSize="s" hint={hint} autoComplete="off" error={errorOf(name)} />
  );
  return (
    <Page title="Record a contact card" errors={errors} attempt={attempt}>
      <form noValidate onSubmit={submit} className="waymark-form">
        <ChannelFields register={register} errorOf={errorOf} filled={view.card?.channels.length ?? 0} />
        {text('days', 'Safe days', 'For example, weekdays')}
        {text('times', 'Safe times', 'For example, 10am to 2pm')}
        {text('safeWords', 'Safe words', 'What you say first, so that it is safe if someone listens')}
        <Radios
          {...register('voicemail', { required: 'Choose what was said about voicemail' })}
          label="May a voicemail be left?"
          labelSize="s"
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not-asked', text: 'Not asked yet' },
          ]}
          error={errorOf('voicemail')}
        />
        <TextArea
          {...register('neverUse')}
          label="Never use (optional)"
          labelSize="s"
          hint="Numbers, addresses or ways that are not safe, one a line"
          rows={3}
          error={errorOf('neverUse')}
        />
        <TextArea
          {...register('neverTell')}
          label="Never tell (optional)"
          labelSize="s"
          hint="Who must not learn of any contact, one a line"
          rows={3}
          error={errorOf('neverTell')}
        />
        <DateField
          control={control}
          name="confirmedOn"
          label="When did the person confirm this? (optional)"
          labelSize="s"
          subject="Day of confirmation"
          isOptional
          latest={dayOf(now)}
          error={errorOf('confirmedOn')}
        />
        {view.cardId === null ? null : (
          <TextInput
            {...register('reason', { required: 'Enter why the card changes' })}
            label="Why does the card change?"
            labelSize="s"
            error={errorOf('reason')}
          />
        )}
        <ButtonGroup>
          <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record this card'}</Button>
          <Button type="button" variant="plain" onClick={onCancel}>
            Keep the card as it is
          </Button>
        </ButtonGroup>
      </form>
    </Page>
  );
};
