import { useNavigate } from '@tanstack/react-router';
import { newId } from '@waymark/contracts';
import { BackLink, Button, type DateValue, Page, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { isApiProblem } from '../api/api-problem.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { searchFor } from '../persons/search-words.ts';
import { useAccount } from '../session/use-session.ts';
import { overrideRestricted } from './governance-requests.ts';

interface Entered {
  readonly name: string;
  readonly dateOfBirth: DateValue;
  readonly reason: string;
}

/** Opens a restricted record with a reason. One answer stands for every record that cannot be opened. */
export const OpenRestrictedScreen = (): ReactNode => {
  const { staffId } = useAccount();
  const navigate = useNavigate();
  const [overrideId] = useState(newId);
  const [isAbsent, setAbsent] = useState(false);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { name: '', dateOfBirth: '', reason: '' },
    send: async ({ name, dateOfBirth, reason }) => {
      const born = dayGiven(dateOfBirth);
      if (born === undefined) throw new Error('the form sent what it had not checked');
      setAbsent(false);
      try {
        await overrideRestricted({ overrideId, name, dateOfBirth: born, reason });
      } catch (thrown) {
        if (!isApiProblem(thrown) || thrown.status !== 404) throw thrown;
        setAbsent(true);
        return;
      }
      searchFor(staffId, name);
      await navigate({ to: '/persons/find' });
    },
  });
  const absent = isAbsent
    ? [{ message: 'There is no restricted record of that name and date of birth that you can open' }]
    : [];
  return (
    <Page
      title="Open a restricted record"
      lead="It opens for a few hours. Information governance reads your reason."
      errors={[...errors, ...absent]}
      attempt={attempt}
      above={<BackLink href={addresses.findPersons}>Find a person</BackLink>}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <TextInput
          {...register('name', { required: 'Enter the whole name' })}
          label="Whole name"
          labelSize="s"
          hint="Given name and family name, as recorded"
          autoComplete="off"
          error={errorOf('name')}
        />
        <DateField
          control={control}
          name="dateOfBirth"
          label="Date of birth"
          labelSize="s"
          subject="Date of birth"
          error={errorOf('dateOfBirth')}
        />
        <TextArea
          {...register('reason', { required: 'Enter why you need it now' })}
          label="Why do you need it now?"
          labelSize="s"
          rows={3}
          error={errorOf('reason')}
        />
        <Button isBusy={isSending}>{isSending ? 'Opening it' : 'Open the record'}</Button>
      </form>
    </Page>
  );
};
