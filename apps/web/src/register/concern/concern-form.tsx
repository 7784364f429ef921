import {
  concernKindLabels,
  concernKinds,
  type Day,
  dangerLine,
  dayOf,
  spokenContactWithLabels,
  spokenContactWiths,
} from '@waymark/contracts';
import {
  Button,
  ErrorMessage,
  fieldId,
  formatDayWithWeekday,
  InsetText,
  Radios,
  TextArea,
  TextInput,
  TimeInput,
} from '@waymark/ui';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { DateField } from '../../family/date-field.tsx';
import { optionsOf } from '../../family/options-of.ts';
import { useTellPage } from '../../family/use-tell-page.ts';
import { useSentForm } from '../../forms/use-sent-form.ts';
import type { FormErrors } from '../details/mark-details-form.tsx';
import type { RegisterPerson } from '../register-person.ts';
import { checkSeenAt, checkSpokenAt } from './check-concern.ts';
import { type ConcernValues, concernSaid } from './concern-values.ts';
import { readerChoices } from './readers.ts';
import { type NewConcern, recordConcern } from './record-concern.ts';

export type ConcernMade = Awaited<ReturnType<typeof recordConcern>>;

/** Whom a concern is about, from the register or the record of the session. */
export type ConcernedPerson = Pick<RegisterPerson, 'personId' | 'enrolmentId' | 'knownAs' | 'position'>;

export interface ConcernFormProps extends Pick<NewConcern, 'sessionId' | 'observationId'> {
  readonly person: ConcernedPerson;
  /** The day it is about. */
  readonly seenOn: Day;
  readonly begin: ConcernValues;
  /** What stands in the form when it goes out of sight, so that it is there again. */
  readonly onLeave: (values: ConcernValues) => void;
  readonly onRecorded: (made: ConcernMade) => void;
  readonly onErrors: (errors: FormErrors) => void;
}

/** An observation of injury, disclosure, neglect or threat, with the spoken contact it needs the same day (D12, G4). */
export const ConcernForm = (props: ConcernFormProps): ReactNode => {
  const { person, sessionId, observationId, seenOn, begin, onLeave, onRecorded, onErrors } = props;
  const { personId, enrolmentId, knownAs } = person;
  const readers = readerChoices(person.position);
  const { register, control, submit, errors, errorOf, attempt, isSending, getValues } = useSentForm<ConcernValues>({
    defaultValues: begin,
    send: async (values) =>
      onRecorded(
        await recordConcern({ ...concernSaid(values, seenOn), observationId, personId, sessionId, enrolmentId }),
      ),
  });
  useTellPage({ errors, attempt, onErrors: (found) => onErrors({ errors: found, attempt }) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in the form is told once, when it goes
  useEffect(
    () => () => {
      onLeave(getValues());
      onErrors({ errors: [], attempt: 0 });
    },
    [],
  );
  const levelError = errorOf('level');
  return (
    <form noValidate method="post" onSubmit={submit}>
      <InsetText>{dangerLine}</InsetText>
      <Radios
        {...register('concern', { required: 'Choose what it is about' })}
        label="What is it about?"
        labelSize="s"
        isSmall
        choices={optionsOf(concernKinds, concernKindLabels)}
        defaultValue={begin.concern}
        error={errorOf('concern')}
      />
      <TextArea
        {...register('text', {
          required: 'Describe what was seen or heard',
          maxLength: { value: 4000, message: 'What was seen or heard must be 4,000 characters or fewer' },
        })}
        label="What was seen or heard?"
        labelSize="s"
        hint="What happened and what was said, in the person’s own words where you can"
        rows={4}
        limit={4000}
        defaultValue={begin.text}
        error={errorOf('text')}
      />
      <TimeInput
        {...register('at', { validate: (typed) => checkSeenAt(typed, seenOn, serverClock.now()) })}
        label="At what time was it seen or heard?"
        labelSize="s"
        hint={`On ${formatDayWithWeekday(seenOn)}. For example, 5:30pm`}
        error={errorOf('at')}
      />
      {readers.length === 1 ? (
        <div className="govuk-form-group" id={fieldId('level')} tabIndex={-1}>
          <p className="govuk-body">
            <strong>Who may read this:</strong> {readers[0].text}.
          </p>
          {levelError === undefined ? null : <ErrorMessage id={fieldId('level-error')}>{levelError}</ErrorMessage>}
        </div>
      ) : (
        <Radios
          {...register('level', { required: 'Choose who may read this' })}
          label="Who may read this?"
          labelSize="s"
          isSmall
          choices={readers}
          defaultValue={begin.level}
          error={levelError}
        />
      )}
      <Radios
        {...register('spoken.with', { required: 'Choose whom you spoke to' })}
        label="Whom did you speak to about it?"
        labelSize="s"
        hint="It must be spoken of the same day. An email or a message is not enough."
        isSmall
        choices={optionsOf(spokenContactWiths, spokenContactWithLabels)}
        defaultValue={begin.spoken.with}
        error={errorOf('spoken.with')}
      />
      <TextInput
        {...register('spoken.name', {
          required: 'Enter the name of the person you spoke to',
          maxLength: { value: 120, message: 'Name must be 120 characters or fewer' },
        })}
        label="Name of the person you spoke to"
        labelSize="s"
        width={20}
        autoComplete="off"
        error={errorOf('spoken.name')}
      />
      <DateField
        control={control}
        name="spoken.day"
        label="On which day did you speak?"
        labelSize="s"
        subject="Day you spoke"
        latest={dayOf(serverClock.now())}
        error={errorOf('spoken.day')}
      />
      <TimeInput
        {...register('spoken.at', {
          validate: (typed, values) => checkSpokenAt(typed, values, seenOn, serverClock.now()),
        })}
        label="At what time did you speak?"
        labelSize="s"
        error={errorOf('spoken.at')}
      />
      <TextArea
        {...register('spoken.decision', {
          required: 'Enter what was decided',
          maxLength: { value: 2000, message: 'What was decided must be 2,000 characters or fewer' },
        })}
        label="What was decided?"
        labelSize="s"
        rows={3}
        limit={2000}
        defaultValue={begin.spoken.decision}
        error={errorOf('spoken.decision')}
      />
      <Button isBusy={isSending}>
        {isSending ? 'Recording' : 'Record the concern'}
        <span className="govuk-visually-hidden"> about {knownAs}</span>
      </Button>
    </form>
  );
};
