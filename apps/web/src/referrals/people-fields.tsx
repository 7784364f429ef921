import { Checkboxes, formatDay, InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { personTitle } from '../family/person-words.ts';
import { ChangeFields } from './change-fields.tsx';
import type { FormParts } from './form-parts.ts';
import type { NamedPerson } from './named-person.ts';

export interface PeopleFieldsProps {
  readonly form: FormParts;
  /** Who may be referred to this programme. */
  readonly people: readonly NamedPerson[];
  readonly childrenOfFamily: readonly NamedPerson[];
}

const planWords = ({ plans = [] }: NamedPerson): string | undefined => {
  const [plan] = plans;
  return plan === undefined ? undefined : `On a plan since ${formatDay(plan.startsOn)}`;
};

/** Who is referred, and for which change in each child's life, one child at a time (H3). */
export const PeopleFields = ({ form, people, childrenOfFamily }: PeopleFieldsProps): ReactNode => {
  const { register, errorOf, getValues } = form;
  return (
    <>
      {people.length === 0 ? (
        <InsetText>Nobody in this family is someone whom this programme takes.</InsetText>
      ) : (
        <Checkboxes
          {...register('subjects', { validate: (ids) => ids.length > 0 || 'Choose who is referred' })}
          label="Who is referred?"
          labelSize="m"
          choices={people.map((person) => ({ value: person.personId, text: personTitle(person) }))}
          defaultValues={getValues('subjects')}
          error={errorOf('subjects')}
        />
      )}
      <Checkboxes
        {...register('childIds', { validate: (ids) => ids.length > 0 || 'Choose for which child change is sought' })}
        label="For which children is change sought?"
        labelSize="m"
        hint="Choose every child it is for. Say for each of them what should be different and how it will be known."
        choices={childrenOfFamily.map((child, index) => ({
          value: child.personId,
          text: personTitle(child),
          hint: planWords(child),
          conditional: <ChangeFields form={form} child={child} index={index} />,
        }))}
        defaultValues={getValues('childIds')}
        error={errorOf('childIds')}
      />
    </>
  );
};
