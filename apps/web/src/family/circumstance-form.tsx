import { type FamilyView, type Instant, newId } from '@waymark/contracts';
import { Button, Radios } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import {
  CircumstanceFields,
  circumstanceGiven,
  type EnteredCircumstance,
  noCircumstance,
} from './circumstance-fields.tsx';
import { recordCircumstance } from './circumstance-requests.ts';
import { FormFrame } from './form-page.tsx';
import { personChoices } from './person-choices.ts';

export interface CircumstanceFormProps {
  readonly view: FamilyView;
  readonly now: Instant;
  readonly onDone: () => Promise<void>;
}

/** Something dated in a person's life, with who says so and how far it can be relied on. */
export const CircumstanceForm = ({ view, now, onDone }: CircumstanceFormProps): ReactNode => {
  const [circumstanceId] = useState(newId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<EnteredCircumstance>({
    defaultValues: noCircumstance,
    send: async (entered) => {
      const { personId } = entered;
      await recordCircumstance({ circumstanceId, personId, ...circumstanceGiven(entered) });
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
        <CircumstanceFields control={control} register={register} errorOf={errorOf} now={now} />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record it'}</Button>
      </form>
    </FormFrame>
  );
};
