import { newId, type SessionRecordView } from '@waymark/contracts';
import { Button, Radios, type SummaryError, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTellPage } from '../family/use-tell-page.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { readerChoices } from '../register/concern/readers.ts';
import { isRemote } from '../register/details/detail-values.ts';
import { noObservation, type ObservationValues, observationSaid } from './observation-said.ts';
import { nameOf, type RecordedPerson } from './open-items.ts';
import { recordObservation } from './queries.ts';

export interface ObservationFormProps {
  readonly session: Pick<SessionRecordView, 'sessionId' | 'startsAt' | 'mode'>;
  readonly person: RecordedPerson;
  readonly onSaved: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** What was seen and heard of one person, in the compartment its author chooses by who may read it (ux.md, Session record). */
export const ObservationForm = ({ session, person, onSaved, onErrors }: ObservationFormProps): ReactNode => {
  const { personId, enrolmentId, position, knownAs } = person;
  const [observationId] = useState(newId);
  const readers = readerChoices(position);
  const { register, submit, errors, errorOf, attempt, isSending, getValues } = useSentForm<ObservationValues>({
    defaultValues: noObservation(readers.length === 1 ? readers[0].value : ''),
    send: async (values) => {
      const { sessionId, startsAt: at } = session;
      await recordObservation(personId, observationSaid(values, { observationId, sessionId, enrolmentId, at }));
      await onSaved();
    },
  });
  const fieldOf = (field: string) => `${field}-${personId}`;
  useTellPage({
    errors: errors.map(({ path, message }) => ({ path: path ? fieldOf(path) : undefined, message })),
    attempt,
    onErrors,
  });
  const isCare = position === 'child' || position === 'survivor';
  return (
    <form noValidate onSubmit={submit} className="waymark-form" aria-label={`Observation of ${nameOf(person)}`}>
      <TextArea
        {...register('text', {
          validate: (typed) => typed.trim() !== '' || 'Describe what was seen or heard',
          maxLength: { value: 4000, message: 'What was seen or heard must be 4,000 characters or fewer' },
        })}
        id={fieldOf('text')}
        label="What was seen or heard?"
        labelSize="s"
        hint="What happened, not what you make of it"
        rows={4}
        limit={4000}
        error={errorOf('text')}
      />
      <TextArea
        {...register('ownWords', {
          maxLength: { value: 2000, message: 'Own words must be 2,000 characters or fewer' },
        })}
        id={fieldOf('ownWords')}
        label={`${knownAs}’s own words`}
        labelSize="s"
        rows={2}
        limit={2000}
        error={errorOf('ownWords')}
      />
      {isCare ? (
        <>
          <TextInput
            {...register('demeanour')}
            id={fieldOf('demeanour')}
            label="How did this person seem?"
            labelSize="s"
            autoComplete="off"
            error={errorOf('demeanour')}
          />
          <Radios
            {...register('wasAlone')}
            id={fieldOf('wasAlone')}
            label="Seen alone?"
            labelSize="s"
            isSmall
            isInline
            choices={yesNo}
            error={errorOf('wasAlone')}
          />
          <Radios
            {...register('wasFreeToSpeak')}
            id={fieldOf('wasFreeToSpeak')}
            label="Free to speak?"
            labelSize="s"
            isSmall
            isInline
            choices={yesNo}
            error={errorOf('wasFreeToSpeak')}
          />
        </>
      ) : null}
      {isCare || isRemote(session.mode) ? (
        <TextInput
          {...register('whoElse')}
          id={fieldOf('whoElse')}
          label="Who else was in the room?"
          labelSize="s"
          hint="Also who could hear. Leave it empty where it is not known."
          autoComplete="off"
          error={errorOf('whoElse')}
        />
      ) : null}
      {readers.length === 1 ? (
        <p className="govuk-body">
          <strong>Who may read this:</strong> {readers[0].text}.
        </p>
      ) : (
        <Radios
          {...register('level', { required: 'Choose who may read this' })}
          id={fieldOf('level')}
          label="Who may read this?"
          labelSize="s"
          isSmall
          choices={readers}
          defaultValue={getValues('level')}
          error={errorOf('level')}
        />
      )}
      <Button isBusy={isSending} variant="secondary">
        {isSending ? 'Saving' : 'Save observation'}
        <span className="govuk-visually-hidden"> of {nameOf(person)}</span>
      </Button>
    </form>
  );
};
