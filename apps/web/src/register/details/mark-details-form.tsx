import { Button, InsetText, Radios, type SummaryError, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useEffect, useEffectEvent } from 'react';
import type { MarkChoice } from '../mark-choices.ts';
import type { KnownDetails } from '../mark-details.ts';
import type { RegisterPerson } from '../register-person.ts';
import type { SaidDetails } from '../use-register-marks.ts';
import { CancellationFields } from './cancellation-fields.tsx';
import { CatchUpField } from './catch-up-field.tsx';
import { checkMinutes } from './check-details.ts';
import { choicesFrom } from './choices-from.ts';
import { ModeFields } from './mode-fields.tsx';
import { questionsOf } from './questions.ts';
import { useDetailsForm } from './use-details-form.ts';

/** Errors of the open form and how often it was tried, for the page's summary. */
export interface FormErrors {
  readonly errors: readonly SummaryError[];
  readonly attempt: number;
}

export interface MarkDetailsFormProps {
  readonly person: RegisterPerson;
  readonly choice: MarkChoice;
  readonly known: KnownDetails;
  readonly session: { readonly groupId: string; readonly minutes: number };
  /** Whether a change needs a reason, since the register is closed. */
  readonly isCorrection: boolean;
  readonly onSave: (said: SaidDetails) => void;
  readonly onErrors: (errors: FormErrors) => void;
}

const noteWords = (isNeeded: boolean) =>
  isNeeded
    ? { label: 'What did this person do or not do?', required: 'Describe what this person did or did not do' }
    : { label: 'Note', required: false as const };

/** What can be said with the mark that is chosen: only the questions its code can have. */
export const MarkDetailsForm = (props: MarkDetailsFormProps): ReactNode => {
  const { person, choice, known, session, isCorrection, onSave } = props;
  const asked = questionsOf(choice.markCode);
  const form = useDetailsForm(known, asked, onSave);
  const { errors, attempt } = form;
  const tell = useEffectEvent(props.onErrors);
  // biome-ignore lint/correctness/useExhaustiveDependencies: errors are told once for each attempt, not while typing
  useEffect(() => {
    tell({ errors, attempt });
    return () => tell({ errors: [], attempt: 0 });
  }, [attempt]);
  const note = noteWords(asked.isNoteNeeded);
  return (
    <form noValidate method="post" onSubmit={form.submit}>
      {known.isAll ? null : (
        <InsetText>Details entered with this mark before may not show here. What you save replaces them.</InsetText>
      )}
      {isCorrection ? (
        <TextInput
          {...form.register('changeReason', {
            required: 'Say why the mark is changed',
            maxLength: { value: 500, message: 'Reason must be 500 characters or fewer' },
          })}
          label="Why is the mark changed?"
          labelSize="s"
          hint="The register is finished. The earlier mark stays in the record."
          autoComplete="off"
          error={form.errorOf('changeReason')}
        />
      ) : null}
      {asked.reason ? (
        <Radios
          {...form.register('reasonCode', { required: asked.isReasonNeeded && 'Choose a reason' })}
          label={asked.reason.label}
          labelSize="s"
          isSmall
          choices={choicesFrom(asked.reason.reasons)}
          defaultValue={form.getValues('reasonCode')}
          error={form.errorOf('reasonCode')}
        />
      ) : null}
      {asked.cancellation ? <CancellationFields form={form} /> : null}
      {asked.minutes ? (
        <TextInput
          {...form.register('minutes', { validate: (typed) => checkMinutes(typed, session.minutes) })}
          label="Minutes there"
          labelSize="s"
          hint={`The session was ${session.minutes} minutes long.`}
          inputMode="numeric"
          autoComplete="off"
          width={3}
          error={form.errorOf('minutes')}
        />
      ) : null}
      <TextArea
        {...form.register('note', {
          required: note.required,
          maxLength: { value: 1000, message: 'Note must be 1,000 characters or fewer' },
        })}
        label={note.label}
        labelSize="s"
        hint="Lead practitioners of the children read it with the mark."
        rows={3}
        limit={1000}
        defaultValue={form.getValues('note')}
        error={form.errorOf('note')}
      />
      {asked.catchUp && person.owes.length > 0 ? (
        <CatchUpField form={form} groupId={session.groupId} owes={person.owes} />
      ) : null}
      {asked.mode ? <ModeFields form={form} /> : null}
      <Button variant="secondary">Save details</Button>
    </form>
  );
};
