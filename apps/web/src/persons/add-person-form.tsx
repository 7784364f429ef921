import {
  dayOf,
  ethnicities,
  ethnicityLabels,
  type FamilyView,
  type Instant,
  newId,
  sexes,
  sexLabels,
} from '@waymark/contracts';
import { Button, type DateValue, Radios, Select, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { FormFrame } from '../family/form-page.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { wordsForRefusal } from '../family/words-for.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addPerson } from './add-person-request.ts';
import { BornFields } from './born-fields.tsx';

export interface AddPersonFormProps {
  readonly view: FamilyView;
  readonly now: Instant;
  readonly onDone: () => Promise<void>;
}

interface Entered {
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string;
  readonly born: string;
  readonly dateOfBirth: DateValue;
  readonly expectedOn: DateValue;
  readonly sex: string;
  readonly ethnicity: string;
  readonly interpreterLanguage: string;
  readonly accessNeeds: string;
  readonly livesInHousehold: string;
}

const nothing: Entered = {
  givenNames: '',
  familyName: '',
  knownAs: '',
  born: '',
  dateOfBirth: '',
  expectedOn: '',
  sex: '',
  ethnicity: 'not-asked',
  interpreterLanguage: '',
  accessNeeds: '',
  livesInHousehold: '',
};

const textGiven = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed);

const send = async (
  ids: { readonly personId: string; readonly membershipId: string; readonly familyId: string },
  entered: Entered,
  now: Instant,
): Promise<void> => {
  const sex = codeOf(sexes, entered.sex);
  const ethnicity = codeOf(ethnicities, entered.ethnicity);
  if (sex === undefined || ethnicity === undefined) throw new Error('the form sent what it had not checked');
  const { personId, membershipId, familyId } = ids;
  const home = entered.livesInHousehold;
  await addPerson({
    personId,
    givenNames: entered.givenNames,
    familyName: entered.familyName,
    knownAs: textGiven(entered.knownAs),
    dateOfBirth: entered.born === 'yes' ? dayGiven(entered.dateOfBirth) : undefined,
    expectedOn: entered.born === 'no' ? dayGiven(entered.expectedOn) : undefined,
    sex,
    ethnicity,
    interpreterLanguage: textGiven(entered.interpreterLanguage),
    accessNeeds: textGiven(entered.accessNeeds),
    membership: {
      membershipId,
      familyId,
      from: dayOf(now),
      livesInHousehold: home === 'not-known' ? undefined : home === 'yes',
    },
  });
};

/** Someone who belongs to the family and is not recorded in it yet. */
export const AddPersonForm = ({ view, now, onDone }: AddPersonFormProps): ReactNode => {
  const [ids] = useState(() => ({ personId: newId(), membershipId: newId(), familyId: view.familyId }));
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: nothing,
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      await send(ids, entered, now);
      await onDone();
    },
  });
  return (
    <FormFrame
      familyId={view.familyId}
      title="Add a person"
      lead="Look for the person first: someone who is recorded already is not added again."
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <TextInput
          {...register('givenNames', { required: 'Enter the given names' })}
          label="Given names"
          labelSize="s"
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
        <TextInput
          {...register('knownAs')}
          label="Known as (optional)"
          labelSize="s"
          width={20}
          autoComplete="off"
          error={errorOf('knownAs')}
        />
        <BornFields
          born={register('born', { required: 'Choose whether this person is born' })}
          error={errorOf('born')}
          dateOfBirth={
            <DateField
              control={control}
              name="dateOfBirth"
              label="Date of birth"
              subject="Date of birth"
              latest={dayOf(now)}
              error={errorOf('dateOfBirth')}
            />
          }
          expectedOn={
            <DateField
              control={control}
              name="expectedOn"
              label="Expected date of delivery"
              subject="Expected date of delivery"
              error={errorOf('expectedOn')}
            />
          }
        />
        <Radios
          {...register('sex', { required: 'Choose the sex, or that it is not recorded' })}
          label="Sex"
          labelSize="s"
          choices={optionsOf(sexes, sexLabels)}
          error={errorOf('sex')}
        />
        <Select
          {...register('ethnicity')}
          label="Ethnicity, as the person says it"
          labelSize="s"
          options={optionsOf(ethnicities, ethnicityLabels)}
          error={errorOf('ethnicity')}
        />
        <TextInput
          {...register('interpreterLanguage')}
          label="Interpreter for which language? (optional)"
          labelSize="s"
          hint="A professional interpreter, never a family member; British Sign Language counts"
          width={20}
          error={errorOf('interpreterLanguage')}
        />
        <TextInput
          {...register('accessNeeds')}
          label="Access needs (optional)"
          labelSize="s"
          error={errorOf('accessNeeds')}
        />
        <Radios
          {...register('livesInHousehold', { required: 'Choose where the person lives, or that it is not known' })}
          label="Does this person live in the household?"
          labelSize="s"
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not-known', text: 'Not known' },
          ]}
          error={errorOf('livesInHousehold')}
        />
        <Button isBusy={isSending}>{isSending ? 'Adding' : 'Add this person'}</Button>
      </form>
    </FormFrame>
  );
};
