import { useParams } from '@tanstack/react-router';
import { type Id, newId } from '@waymark/contracts';
import { Button, type DateValue, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../../family/date-field.tsx';
import { wordsForRefusal } from '../../family/words-for.ts';
import { useSentForm } from '../../forms/use-sent-form.ts';
import { PersonFormFrame, PersonFormPage } from './person-form-page.tsx';
import { recordArrangement } from './requests.ts';
import { useBackToPerson } from './use-back-to-person.ts';

interface Entered {
  readonly statement: string;
  readonly effectiveFrom: DateValue;
  readonly sourceName: string;
  readonly sourceAgency: string;
}

const ArrangementForm = ({ personId, name }: { readonly personId: Id; readonly name: string }): ReactNode => {
  const [arrangementId] = useState(newId);
  const done = useBackToPerson(personId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { statement: '', effectiveFrom: '', sourceName: '', sourceAgency: '' },
    wordsFor: wordsForRefusal,
    send: async ({ effectiveFrom, ...entered }) => {
      const day = dayGiven(effectiveFrom);
      if (day === undefined) throw new Error('the form sent what it had not checked');
      await recordArrangement({ arrangementId, personId, effectiveFrom: day, ...entered });
      await done('The statement is recorded');
    },
  });
  return (
    <PersonFormFrame
      personId={personId}
      title={`Who may have contact with ${name}, and who may collect?`}
      lead="One statement stands at a time. From its day on it takes the place of the one before, which is kept."
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <TextArea
          {...register('statement', { required: 'Enter who may have contact and who may collect' })}
          label="The whole statement"
          labelSize="s"
          hint="Who may have contact and how, who may collect and from where, and who may not"
          limit={2000}
          rows={5}
          error={errorOf('statement')}
        />
        <DateField
          control={control}
          name="effectiveFrom"
          label="From which day does it stand?"
          labelSize="s"
          subject="First day"
          error={errorOf('effectiveFrom')}
        />
        <TextInput
          {...register('sourceName', { required: 'Enter who says so' })}
          label="Who says so?"
          labelSize="s"
          width={20}
          error={errorOf('sourceName')}
        />
        <TextInput
          {...register('sourceAgency', { required: 'Enter where this comes from' })}
          label="From which agency?"
          labelSize="s"
          hint="Court, council, school"
          width={20}
          error={errorOf('sourceAgency')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record the statement'}</Button>
      </form>
    </PersonFormFrame>
  );
};

/** Records the one statement about contact and collection of a child (E6). */
export const ArrangementScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId/arrangements/new' });
  return (
    <PersonFormPage personId={personId} title="Contact and collection">
      {({ name }) => <ArrangementForm personId={personId} name={name} />}
    </PersonFormPage>
  );
};
