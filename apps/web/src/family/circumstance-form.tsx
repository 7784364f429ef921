import {
  circumstanceKinds,
  circumstanceLabels,
  dayOf,
  type FamilyView,
  type Instant,
  newId,
  reliabilities,
  reliabilityLabels,
} from '@waymark/contracts';
import { Button, type DateValue, Radios, Select, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { recordCircumstance } from './circumstance-requests.ts';
import { DateField, dayGiven } from './date-field.tsx';
import { FormFrame } from './form-page.tsx';
import { codeOf, optionsOf } from './options-of.ts';
import { personChoices } from './person-choices.ts';

export interface CircumstanceFormProps {
  readonly view: FamilyView;
  readonly now: Instant;
  readonly onDone: () => Promise<void>;
}

interface Entered {
  readonly personId: string;
  readonly kind: string;
  readonly from: DateValue;
  readonly to: DateValue;
  readonly sourceName: string;
  readonly sourceAgency: string;
  readonly reliability: string;
  readonly note: string;
}

const nothing: Entered = {
  personId: '',
  kind: '',
  from: '',
  to: '',
  sourceName: '',
  sourceAgency: '',
  reliability: '',
  note: '',
};

const send = async (circumstanceId: string, entered: Entered): Promise<void> => {
  const kind = codeOf(circumstanceKinds, entered.kind);
  const reliability = codeOf(reliabilities, entered.reliability);
  const from = dayGiven(entered.from);
  if (kind === undefined || reliability === undefined || from === undefined)
    throw new Error('the form sent what it had not checked');
  await recordCircumstance({
    circumstanceId,
    personId: entered.personId,
    kind,
    from,
    to: dayGiven(entered.to),
    sourceName: entered.sourceName,
    sourceAgency: entered.sourceAgency,
    reliability,
    note: entered.note.trim() === '' ? undefined : entered.note,
  });
};

/** Something dated in a person's life, with who says so and how far it can be relied on. */
export const CircumstanceForm = ({ view, now, onDone }: CircumstanceFormProps): ReactNode => {
  const [circumstanceId] = useState(newId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: nothing,
    send: async (entered) => {
      await send(circumstanceId, entered);
      await onDone();
    },
  });
  return (
    <FormFrame
      familyId={view.familyId}
      title="Record a circumstance"
      lead="Who may read it follows from what it is and whose life it is in."
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <Radios
          {...register('personId', { required: 'Choose whose life it is in' })}
          label="Whose life is it in?"
          labelSize="s"
          choices={personChoices(view.people)}
          error={errorOf('personId')}
        />
        <Select
          {...register('kind', { required: 'Choose what happened' })}
          label="What happened?"
          labelSize="s"
          emptyText="Choose what happened"
          options={optionsOf(circumstanceKinds, circumstanceLabels)}
          error={errorOf('kind')}
        />
        <DateField
          control={control}
          name="from"
          label="From which day?"
          labelSize="s"
          subject="First day"
          latest={dayOf(now)}
          error={errorOf('from')}
        />
        <DateField
          control={control}
          name="to"
          label="Until which day? (optional)"
          labelSize="s"
          subject="Last day"
          hint="Leave it out while it goes on, or where it was a single day"
          isOptional
          error={errorOf('to')}
        />
        <TextInput
          {...register('sourceName', { required: 'Enter who says so' })}
          label="Who says so?"
          labelSize="s"
          hint="The person who told you, by name"
          width={20}
          error={errorOf('sourceName')}
        />
        <TextInput
          {...register('sourceAgency', { required: 'Enter where this person works, or “family”' })}
          label="From which agency?"
          labelSize="s"
          hint="Probation, school, police; or “family”"
          width={20}
          error={errorOf('sourceAgency')}
        />
        <Radios
          {...register('reliability', { required: 'Choose how far it can be relied on' })}
          label="How far can it be relied on?"
          labelSize="s"
          choices={optionsOf(reliabilities, reliabilityLabels)}
          error={errorOf('reliability')}
        />
        <TextArea
          {...register('note')}
          label="Note (optional)"
          labelSize="s"
          limit={2000}
          rows={3}
          error={errorOf('note')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record it'}</Button>
      </form>
    </FormFrame>
  );
};
