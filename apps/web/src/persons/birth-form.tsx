import { dayOf, type FamilyPerson, type FamilyView, type Instant, sexes, sexLabels } from '@waymark/contracts';
import { Button, type DateValue, Radios, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { FormFrame } from '../family/form-page.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { wordsForRefusal } from '../family/words-for.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { recordBirth } from './record-birth-request.ts';

export interface BirthFormProps {
  readonly view: FamilyView;
  readonly baby: FamilyPerson;
  readonly now: Instant;
  readonly onDone: () => Promise<void>;
}

interface Entered {
  readonly bornOn: DateValue;
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: string;
}

/** An unborn baby of the family was born: the record goes on with its plan and its worker. */
export const BirthForm = ({ view, baby, now, onDone }: BirthFormProps): ReactNode => {
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { bornOn: '', givenNames: '', familyName: '', sex: '' },
    wordsFor: wordsForRefusal,
    send: async ({ bornOn, givenNames, familyName, sex }) => {
      const [day, known] = [dayGiven(bornOn), codeOf(sexes, sex)];
      if (day === undefined || known === undefined) throw new Error('the form sent what it had not checked');
      await recordBirth({ personId: baby.personId, bornOn: day, givenNames, familyName, sex: known });
      await onDone();
    },
  });
  return (
    <FormFrame
      familyId={view.familyId}
      title={`Record the birth: ${baby.name}`}
      lead="The plan, its history and those who work with this child go on under the new name. Each twin is recorded alone."
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <DateField
          control={control}
          name="bornOn"
          label="Date of birth"
          labelSize="s"
          subject="Date of birth"
          latest={dayOf(now)}
          error={errorOf('bornOn')}
        />
        <TextInput
          {...register('givenNames', { required: 'Enter the given names' })}
          label="Given names"
          labelSize="s"
          hint="If none is chosen yet, for example: Baby girl"
          width={20}
          autoComplete="off"
          error={errorOf('givenNames')}
        />
        <TextInput
          {...register('familyName', { required: 'Enter the family name' })}
          label="Family name"
          labelSize="s"
          width={20}
          autoComplete="off"
          error={errorOf('familyName')}
        />
        <Radios
          {...register('sex', { required: 'Choose the sex, or that it is not recorded' })}
          label="Sex"
          labelSize="s"
          choices={optionsOf(sexes, sexLabels)}
          error={errorOf('sex')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record the birth'}</Button>
      </form>
    </FormFrame>
  );
};
