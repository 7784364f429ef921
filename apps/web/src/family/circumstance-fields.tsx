import {
  circumstanceKinds,
  circumstanceLabels,
  type Day,
  dayOf,
  type Instant,
  reliabilities,
  reliabilityLabels,
} from '@waymark/contracts';
import { type DateValue, Radios, Select, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { useSentForm } from '../forms/use-sent-form.ts';
import type { NewCircumstance } from './circumstance-requests.ts';
import { DateField, dayGiven } from './date-field.tsx';
import { codeOf, optionsOf } from './options-of.ts';

/** What happened, when, and who says so, as typed; whose life it is in, or why it is corrected, where that is asked. */
export interface EnteredCircumstance {
  readonly personId: string;
  readonly reason: string;
  readonly kind: string;
  readonly from: DateValue;
  readonly to: DateValue;
  readonly sourceName: string;
  readonly sourceAgency: string;
  readonly reliability: string;
  readonly note: string;
}

export const noCircumstance: EnteredCircumstance = {
  personId: '',
  reason: '',
  kind: '',
  from: '',
  to: '',
  sourceName: '',
  sourceAgency: '',
  reliability: '',
  note: '',
};

/** What a form holds; only for one that passed its checks. */
export const circumstanceGiven = (
  entered: EnteredCircumstance,
): Omit<NewCircumstance, 'circumstanceId' | 'personId'> => {
  const kind = codeOf(circumstanceKinds, entered.kind);
  const reliability = codeOf(reliabilities, entered.reliability);
  const from: Day | undefined = dayGiven(entered.from);
  if (kind === undefined || reliability === undefined || from === undefined)
    throw new Error('the form sent what it had not checked');
  return {
    kind,
    from,
    to: dayGiven(entered.to),
    sourceName: entered.sourceName,
    sourceAgency: entered.sourceAgency,
    reliability,
    note: entered.note.trim() === '' ? undefined : entered.note,
  };
};

type CircumstanceFields = Pick<ReturnType<typeof useSentForm<EnteredCircumstance>>, 'control' | 'register' | 'errorOf'>;

/** What happened in a person's life, from when to when, who says so and how far it can be relied on. */
export const CircumstanceFields = ({
  control,
  register,
  errorOf,
  now,
}: CircumstanceFields & { readonly now: Instant }): ReactNode => (
  <>
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
  </>
);
