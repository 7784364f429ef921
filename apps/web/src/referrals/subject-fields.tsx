import { Checkboxes, InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { personTitle } from '../family/person-words.ts';
import type { ProgrammePart } from './form-parts.ts';
import type { NamedPerson } from './named-person.ts';

export interface SubjectFieldsProps extends ProgrammePart {
  readonly label: string;
  /** Who may be referred to this programme. */
  readonly people: readonly NamedPerson[];
}

/** Who is referred to one programme. */
export const SubjectFields = ({ form, at, say, label, people }: SubjectFieldsProps): ReactNode => {
  const { register, errorOf, getValues } = form;
  if (people.length === 0) return <InsetText>Nobody in this family is someone whom this programme takes.</InsetText>;
  return (
    <Checkboxes
      {...register(`${at}.subjects`, { validate: (ids) => ids.length > 0 || say('Choose who is referred') })}
      label={label}
      labelSize="m"
      choices={people.map((person) => ({ value: person.personId, text: personTitle(person) }))}
      defaultValues={getValues(`${at}.subjects`)}
      error={errorOf(`${at}.subjects`)}
    />
  );
};
