import {
  dayOf,
  type EditPersonInput,
  ethnicities,
  ethnicityLabels,
  type Instant,
  type PersonView,
  sexes,
  sexLabels,
} from '@waymark/contracts';
import { Button, type DateValue, Radios, Select, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../../family/date-field.tsx';
import { codeOf, optionsOf } from '../../family/options-of.ts';
import { wordsForRefusal } from '../../family/words-for.ts';
import { useSentForm } from '../../forms/use-sent-form.ts';
import { ChangedMeanwhile, seenInConflict } from './changed-meanwhile.tsx';
import { PersonFormFrame } from './person-form-page.tsx';
import { editPerson } from './requests.ts';
import { useBackToPerson } from './use-back-to-person.ts';

interface Entered {
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string;
  readonly dateOfBirth: DateValue;
  readonly expectedOn: DateValue;
  readonly sex: string;
  readonly ethnicity: string;
  readonly language: string;
  readonly interpreterLanguage: string;
  readonly accessNeeds: string;
  readonly upn: string;
  readonly nhsNumber: string;
}

const enteredOf = (view: PersonView): Entered => ({
  givenNames: view.givenNames,
  familyName: view.familyName,
  knownAs: view.knownAs ?? '',
  dateOfBirth: view.dateOfBirth ?? '',
  expectedOn: view.expectedOn ?? '',
  sex: view.sex,
  ethnicity: view.ethnicity,
  language: view.language ?? '',
  interpreterLanguage: view.interpreterLanguage ?? '',
  accessNeeds: view.accessNeeds ?? '',
  upn: view.identifiers?.upn ?? '',
  nhsNumber: view.identifiers?.nhsNumber ?? '',
});

const textGiven = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed);

const inputOf = (view: PersonView, entered: Entered): EditPersonInput => {
  const sex = codeOf(sexes, entered.sex);
  const ethnicity = codeOf(ethnicities, entered.ethnicity);
  if (sex === undefined || ethnicity === undefined) throw new Error('the form sent what it had not checked');
  return {
    personId: view.personId,
    givenNames: entered.givenNames,
    familyName: entered.familyName,
    knownAs: textGiven(entered.knownAs),
    dateOfBirth: dayGiven(entered.dateOfBirth),
    expectedOn: view.expectedOn === null ? undefined : dayGiven(entered.expectedOn),
    sex,
    ethnicity,
    language: textGiven(entered.language),
    interpreterLanguage: textGiven(entered.interpreterLanguage),
    accessNeeds: textGiven(entered.accessNeeds),
    upn: textGiven(entered.upn),
    nhsNumber: textGiven(entered.nhsNumber),
  };
};

/** A person's details to change. Where someone else was quicker, that is said and what was entered stays. */
export const EditPersonForm = ({ view, now }: { readonly view: PersonView; readonly now: Instant }): ReactNode => {
  const done = useBackToPerson(view.personId);
  const [version, setVersion] = useState(view.version);
  const form = useSentForm<Entered>({
    defaultValues: enteredOf(view),
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      await editPerson(inputOf(view, entered), version);
      await done('The details are changed');
    },
  });
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = form;
  const isUnborn = view.dateOfBirth === null && view.expectedOn !== null;
  const outrun = conflict === undefined || seenInConflict(conflict) === version ? undefined : conflict;
  const text = (name: 'knownAs' | 'language' | 'interpreterLanguage' | 'accessNeeds', label: string, hint?: string) => (
    <TextInput {...register(name)} label={label} labelSize="s" hint={hint} autoComplete="off" error={errorOf(name)} />
  );
  return (
    <PersonFormFrame
      personId={view.personId}
      title={`Change details: ${view.name}`}
      lead="What stood before is kept, with who changed it."
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
    >
      {outrun === undefined ? null : <ChangedMeanwhile problem={outrun} onGoOn={setVersion} />}
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
        {text('knownAs', 'Known as (optional)')}
        {isUnborn ? (
          <DateField
            control={control}
            name="expectedOn"
            label="Expected date of delivery"
            labelSize="s"
            subject="Expected date of delivery"
            error={errorOf('expectedOn')}
          />
        ) : (
          <DateField
            control={control}
            name="dateOfBirth"
            label="Date of birth (leave it empty where it is not known)"
            labelSize="s"
            subject="Date of birth"
            isOptional
            latest={dayOf(now)}
            error={errorOf('dateOfBirth')}
          />
        )}
        <Radios
          {...register('sex', { required: 'Choose the sex, or that it is not recorded' })}
          label="Sex"
          labelSize="s"
          choices={optionsOf(sexes, sexLabels)}
          defaultValue={view.sex}
          error={errorOf('sex')}
        />
        <Select
          {...register('ethnicity')}
          label="Ethnicity, as the person says it"
          labelSize="s"
          options={optionsOf(ethnicities, ethnicityLabels)}
          error={errorOf('ethnicity')}
        />
        {text('language', 'Language (optional)')}
        {text(
          'interpreterLanguage',
          'Interpreter for which language? (optional)',
          'A professional interpreter, never a family member; British Sign Language counts',
        )}
        {text('accessNeeds', 'Access needs (optional)')}
        {view.identifiers === null ? null : (
          <>
            <TextInput
              {...register('upn')}
              label="Unique pupil number (optional)"
              labelSize="s"
              hint="A letter and twelve digits"
              width={20}
              autoComplete="off"
              error={errorOf('upn')}
            />
            <TextInput
              {...register('nhsNumber')}
              label="NHS number (optional)"
              labelSize="s"
              hint="Ten digits"
              width={20}
              autoComplete="off"
              error={errorOf('nhsNumber')}
            />
          </>
        )}
        <Button isBusy={isSending}>{isSending ? 'Saving' : 'Save the details'}</Button>
      </form>
    </PersonFormFrame>
  );
};
