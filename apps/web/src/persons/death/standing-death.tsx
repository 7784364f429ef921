import { type DeathsView, dayOf, type Id, type Instant, newId } from '@waymark/contracts';
import { Button, type DateValue, Details, ErrorSummary, formatDay, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../../family/date-field.tsx';
import { wordsForRefusal } from '../../family/words-for.ts';
import { useSentForm } from '../../forms/use-sent-form.ts';
import { PersonFormFrame } from '../page/person-form-page.tsx';
import { useBackToPerson } from '../page/use-back-to-person.ts';
import { recordDeath, takeDeathBack } from './queries.ts';
import { Statements } from './statements.tsx';

interface StandingProps {
  readonly view: DeathsView;
  readonly deathId: Id;
  readonly now: Instant;
}

interface Corrected {
  readonly diedOn: DateValue;
  readonly howKnown: string;
  readonly reason: string;
}

const CorrectForm = ({ view, deathId, now }: StandingProps): ReactNode => {
  const { personId, statements } = view;
  const standing = statements.find((statement) => statement.deathId === deathId);
  const [newDeathId] = useState(newId);
  const done = useBackToPerson(personId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Corrected>({
    defaultValues: { diedOn: standing?.diedOn ?? '', howKnown: standing?.howKnown ?? '', reason: '' },
    wordsFor: wordsForRefusal,
    send: async ({ diedOn, howKnown, reason }) => {
      const day = dayGiven(diedOn);
      if (day === undefined) throw new Error('the form sent what it had not checked');
      const supersedes = { factId: deathId, reason };
      await recordDeath({ deathId: newDeathId, personId, diedOn: day, howKnown, supersedes });
      await done('The correction is recorded');
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
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
        limit={500}
        rows={3}
        error={errorOf('howKnown')}
      />
      <TextArea
        {...register('reason', { required: 'Enter why it is corrected' })}
        label="Why is it corrected?"
        labelSize="s"
        limit={500}
        rows={2}
        error={errorOf('reason')}
      />
      <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record the correction'}</Button>
    </form>
  );
};

const TakeBackForm = ({ personId, deathId }: { readonly personId: Id; readonly deathId: Id }): ReactNode => {
  const [factId] = useState(newId);
  const done = useBackToPerson(personId);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<{ readonly why: string }>({
    defaultValues: { why: '' },
    send: async ({ why }) => {
      await takeDeathBack(personId, { factId, deathId, why });
      await done('The death is taken back');
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p className="govuk-body">
        Places that nobody has closed go on. A referral that was withdrawn stays so: ask for it anew. Appointments that
        were cancelled are booked again. Everyone who was told is told again.
      </p>
      <TextArea
        {...register('why', { required: 'Enter how the error came about' })}
        label="How did the error come about?"
        labelSize="s"
        limit={500}
        rows={3}
        error={errorOf('why')}
      />
      <Button isBusy={isSending}>{isSending ? 'Taking it back' : 'Take it back'}</Button>
    </form>
  );
};

/** A death that is recorded, with the ways to correct it and to take it back. */
export const StandingDeath = ({ view, deathId, now }: StandingProps): ReactNode => (
  <PersonFormFrame
    personId={view.personId}
    title={`The death of ${view.name}`}
    lead={view.diedOn === null ? undefined : `${view.name} died on ${formatDay(view.diedOn)}.`}
  >
    <Statements view={view} />
    <Details summary="Correct the date, or how it is known">
      <CorrectForm view={view} deathId={deathId} now={now} />
    </Details>
    <Details summary="It was recorded in error">
      <TakeBackForm personId={view.personId} deathId={deathId} />
    </Details>
  </PersonFormFrame>
);
