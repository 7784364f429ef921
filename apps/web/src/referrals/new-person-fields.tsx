import { type Day, type Position, positionLabels } from '@waymark/contracts';
import { Select, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DateField } from '../family/date-field.tsx';
import { optionsOf } from '../family/options-of.ts';
import type { useSentForm } from '../forms/use-sent-form.ts';
import { BornFields } from '../persons/born-fields.tsx';
import type { EnteredPeople } from './entered-people.ts';

export interface NewPersonFieldsProps {
  readonly form: Pick<ReturnType<typeof useSentForm<EnteredPeople>>, 'register' | 'control' | 'errorOf' | 'getValues'>;
  readonly index: number;
  readonly today: Day;
  /** What is wrong with everybody written down, told at this one; `true` where nothing is. */
  readonly checkAll: (people: EnteredPeople['people']) => true | string;
}

const inOrder: readonly Position[] = ['person-causing-harm', 'co-parent', 'survivor', 'child'];

/** One person whom the referrer writes down. */
export const NewPersonFields = ({ form, index, today, checkAll }: NewPersonFieldsProps): ReactNode => {
  const { register, control, errorOf, getValues } = form;
  const at = `people.${index}` as const;
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Person {index + 1}</legend>
      <Select
        {...register(`${at}.position`, {
          required: 'Choose who this person is in the family',
          validate: (_position, { people }) => checkAll(people),
        })}
        label="Who is this person in the family?"
        emptyText="Choose"
        options={optionsOf(inOrder, positionLabels)}
        error={errorOf(`${at}.position`)}
      />
      <TextInput
        {...register(`${at}.givenNames`, { required: 'Enter the given names' })}
        label="Given names"
        width={20}
        autoComplete="off"
        error={errorOf(`${at}.givenNames`)}
      />
      <TextInput
        {...register(`${at}.familyName`, { required: 'Enter the family name' })}
        label="Family name"
        width={20}
        autoComplete="off"
        error={errorOf(`${at}.familyName`)}
      />
      <BornFields
        born={register(`${at}.born`, { required: 'Choose whether this person is born' })}
        error={errorOf(`${at}.born`)}
        atFirst={getValues(`${at}.born`)}
        dateOfBirth={
          <DateField
            control={control}
            name={`${at}.dateOfBirth`}
            label="Date of birth"
            subject="Date of birth"
            latest={today}
            error={errorOf(`${at}.dateOfBirth`)}
          />
        }
        expectedOn={
          <DateField
            control={control}
            name={`${at}.expectedOn`}
            label="Expected date of delivery"
            subject="Expected date of delivery"
            error={errorOf(`${at}.expectedOn`)}
          />
        }
      />
    </fieldset>
  );
};
