import { type DeathsView, dayOf, type Instant, newId } from '@waymark/contracts';
import { Button, type DateValue, formatDay, TextArea, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../../family/date-field.tsx';
import { wordsForRefusal } from '../../family/words-for.ts';
import { useSentForm } from '../../forms/use-sent-form.ts';
import { PersonFormFrame } from '../page/person-form-page.tsx';
import { useBackToPerson } from '../page/use-back-to-person.ts';
import { recordDeath } from './queries.ts';
import { Statements } from './statements.tsx';

interface Entered {
  readonly diedOn: DateValue;
  readonly howKnown: string;
}

/** Says that somebody has died: when, and how that is known. */
export const DeathForm = ({ view, now }: { readonly view: DeathsView; readonly now: Instant }): ReactNode => {
  const { personId, name, dateOfBirth } = view;
  const [deathId] = useState(newId);
  const done = useBackToPerson(personId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { diedOn: '', howKnown: '' },
    wordsFor: wordsForRefusal,
    send: async ({ diedOn, howKnown }) => {
      const day = dayGiven(diedOn);
      if (day === undefined) throw new Error('the form sent what it had not checked');
      await recordDeath({ deathId, personId, diedOn: day, howKnown });
      await done('The death is recorded');
    },
  });
  return (
    <PersonFormFrame
      personId={personId}
      title={`Record the death of ${name}`}
      lead={`Make sure that it is this person${dateOfBirth === null ? '' : `, born on ${formatDay(dateOfBirth)}`}.`}
      errors={errors}
      attempt={attempt}
    >
      <WarningText>
        Places, offers, waiting, appointments and messages about this person stop at once. Everyone who works with the
        person is told.
      </WarningText>
      <form noValidate onSubmit={submit} className="waymark-form">
        <DateField
          control={control}
          name="diedOn"
          label="Date of death"
          labelSize="s"
          subject="Date of death"
          latest={dayOf(now)}
          error={errorOf('diedOn')}
        />
        <TextArea
          {...register('howKnown', { required: 'Enter how it is known' })}
          label="How is it known?"
          labelSize="s"
          hint="Who told you, and when. Leave out where anybody lives"
          limit={500}
          rows={3}
          error={errorOf('howKnown')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record the death'}</Button>
      </form>
      <Statements view={view} />
    </PersonFormFrame>
  );
};
