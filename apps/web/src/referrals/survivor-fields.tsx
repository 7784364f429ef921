import { Select, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { personTitle } from '../family/person-words.ts';
import type { FormParts } from './form-parts.ts';
import type { NamedPerson } from './named-person.ts';

export interface SurvivorFieldsProps {
  readonly form: FormParts;
  /** Those whom such a note can be about. */
  readonly people: readonly NamedPerson[];
}

/** The box for the survivor's side only: kept under that person, never in the referral that his side reads (S40). */
export const SurvivorFields = ({ form, people }: SurvivorFieldsProps): ReactNode => {
  const { register, errorOf, getValues } = form;
  return (
    <div className="govuk-inset-text">
      <h2 className="govuk-heading-m">For the survivor’s side only (optional)</h2>
      <p className="govuk-body">
        Read by the partner-support worker alone. Never seen by the facilitators, the coordinator or the person causing
        harm, and never part of the referral they read. Nothing of it shows that it was written.
      </p>
      <Select
        {...register('note.personId', {
          validate: (personId) =>
            personId !== '' || getValues('note.note').trim() === '' || 'Choose whom the note is about',
        })}
        label="Who is it about?"
        labelSize="s"
        emptyText="Choose a person"
        options={people.map((person) => ({ value: person.personId, text: personTitle(person) }))}
        error={errorOf('note.personId')}
      />
      <TextArea
        {...register('note.note')}
        label="What must they know?"
        labelSize="s"
        hint="Fears, safe and unsafe times to call, a date that he does not know of"
        limit={4000}
        error={errorOf('note.note')}
      />
    </div>
  );
};
