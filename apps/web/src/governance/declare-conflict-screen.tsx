import { newId } from '@waymark/contracts';
import { BackLink, Button, type DateValue, Page, Panel, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { declareConflict } from './governance-requests.ts';

interface Entered {
  readonly saidName: string;
  readonly saidDateOfBirth: DateValue;
  readonly why: string;
}

const Above = (): ReactNode => <BackLink href={addresses.home}>Your first page</BackLink>;

/** Whom a member of staff knows. The page says the same whoever has a record here. */
export const DeclareConflictScreen = (): ReactNode => {
  const [itemId] = useState(newId);
  const [isSent, setSent] = useState(false);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { saidName: '', saidDateOfBirth: '', why: '' },
    send: async ({ saidName, saidDateOfBirth, why }) => {
      const born = dayGiven(saidDateOfBirth);
      await declareConflict({ itemId, saidName, why, ...(born !== undefined && { saidDateOfBirth: born }) });
      setSent(true);
    },
  });
  if (isSent)
    return (
      <Page title="Thank you" above={<Above />}>
        <Panel title="Information governance has it">They look at it and ask you if they need to know more.</Panel>
        <p className="govuk-body">
          You are not told whether this person has a record here, and nobody you work with is told what you wrote.
        </p>
      </Page>
    );
  return (
    <Page
      title="Declare a conflict of interest"
      lead="Tell us if you are related to somebody who may have a record here, or know them outside work."
      errors={errors}
      attempt={attempt}
      above={<Above />}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <TextInput
          {...register('saidName', { required: 'Enter the name' })}
          label="Name of the person"
          labelSize="s"
          autoComplete="off"
          error={errorOf('saidName')}
        />
        <DateField
          control={control}
          name="saidDateOfBirth"
          label="Date of birth (optional)"
          labelSize="s"
          subject="Date of birth"
          isOptional
          error={errorOf('saidDateOfBirth')}
        />
        <TextArea
          {...register('why', { required: 'Enter how you know them' })}
          label="How do you know them?"
          labelSize="s"
          rows={3}
          error={errorOf('why')}
        />
        <Button isBusy={isSending}>{isSending ? 'Sending' : 'Send it'}</Button>
      </form>
    </Page>
  );
};
