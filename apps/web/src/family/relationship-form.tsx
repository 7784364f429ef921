import {
  type FamilyView,
  harmEstablishedBys,
  harms,
  newId,
  relationshipKindLabels,
  relationshipKinds,
} from '@waymark/contracts';
import { Button, type DateValue, Radios, Select, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { DateField, dayGiven } from './date-field.tsx';
import { FormFrame } from './form-page.tsx';
import { HarmFields } from './harm-fields.tsx';
import { codeOf, optionsOf } from './options-of.ts';
import { personChoices } from './person-choices.ts';
import { recordRelationship } from './relationship-requests.ts';
import { wordsForRefusal } from './words-for.ts';

export interface RelationshipFormProps {
  readonly view: FamilyView;
  readonly onDone: () => Promise<void>;
}

interface Entered {
  readonly personId: string;
  readonly kind: string;
  readonly otherPersonId: string;
  readonly harm: string;
  readonly harmEstablishedBy: string;
  readonly harmTool: string;
  readonly from: DateValue;
  readonly to: DateValue;
  readonly source: string;
}

const nothing: Entered = {
  personId: '',
  kind: '',
  otherPersonId: '',
  harm: '',
  harmEstablishedBy: '',
  harmTool: '',
  from: '',
  to: '',
  source: '',
};

const textGiven = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed);

const send = async (relationshipId: string, entered: Entered): Promise<void> => {
  const kind = codeOf(relationshipKinds, entered.kind);
  if (kind === undefined) throw new Error('the form sent what it had not checked');
  const harm = codeOf(harms, entered.harm);
  const isEstablished = harm === 'causes-harm-to';
  await recordRelationship({
    relationshipId,
    personId: entered.personId,
    otherPersonId: entered.otherPersonId,
    kind,
    harm,
    harmEstablishedBy: isEstablished ? codeOf(harmEstablishedBys, entered.harmEstablishedBy) : undefined,
    harmTool: isEstablished ? textGiven(entered.harmTool) : undefined,
    from: dayGiven(entered.from),
    to: dayGiven(entered.to),
    source: textGiven(entered.source),
  });
};

/** What one person is to another, and whether he or she causes harm to that other. */
export const RelationshipForm = ({ view, onDone }: RelationshipFormProps): ReactNode => {
  const [relationshipId] = useState(newId);
  const people = personChoices(view.people);
  const form = useSentForm<Entered>({
    defaultValues: nothing,
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      await send(relationshipId, entered);
      await onDone();
    },
  });
  const { register, control, submit, errors, errorOf, attempt, isSending, getValues } = form;
  return (
    <FormFrame
      familyId={view.familyId}
      title="Record a relationship"
      lead="Harm is read by professionals alone. It decides which worker may read what about whom."
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <Radios
          {...register('personId', { required: 'Choose the first person' })}
          label="First person"
          labelSize="s"
          choices={people}
          error={errorOf('personId')}
        />
        <Select
          {...register('kind', { required: 'Choose what the first person is to the second' })}
          label="The first person is"
          labelSize="s"
          emptyText="Choose the relationship"
          options={optionsOf(relationshipKinds, relationshipKindLabels)}
          error={errorOf('kind')}
        />
        <Radios
          {...register('otherPersonId', {
            required: 'Choose the second person',
            validate: (chosen) => chosen !== getValues('personId') || 'Choose two different people',
          })}
          label="Second person"
          labelSize="s"
          choices={people}
          error={errorOf('otherPersonId')}
        />
        <HarmFields
          harm={register('harm', { required: 'Choose what is recorded about harm' })}
          establishedBy={register('harmEstablishedBy', {
            validate: (chosen, { harm }) =>
              harm !== 'causes-harm-to' || chosen !== '' || 'Choose how the harm was established',
          })}
          tool={register('harmTool')}
          errorOf={errorOf}
        />
        <DateField
          control={control}
          name="from"
          label="Since when? (optional)"
          labelSize="s"
          subject="First day"
          isOptional
          error={errorOf('from')}
        />
        <DateField
          control={control}
          name="to"
          label="Until when, if it has ended (optional)"
          labelSize="s"
          subject="Last day"
          isOptional
          error={errorOf('to')}
        />
        <TextInput
          {...register('source')}
          label="Who says so? (optional)"
          labelSize="s"
          width={20}
          error={errorOf('source')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record it'}</Button>
      </form>
    </FormFrame>
  );
};
