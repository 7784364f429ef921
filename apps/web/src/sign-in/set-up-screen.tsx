import { Button, ButtonLink, Page, PasswordInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { setPassword } from './sign-in-requests.ts';
import { useSetUpToken } from './use-set-up-token.ts';

const passwordHint =
  'At least 12 characters. Three unrelated words are easy to remember and hard to guess. A password manager works here.';

const SetUpForm = ({ token, onDone }: { readonly token: string; readonly onDone: () => void }): ReactNode => {
  const form = useSentForm({
    defaultValues: { password: '' },
    send: async ({ password }) => {
      await setPassword({ token, password });
      onDone();
    },
  });
  return (
    <Page title="Choose a password" errors={form.errors} attempt={form.attempt}>
      <form noValidate method="post" onSubmit={form.submit}>
        <PasswordInput
          {...form.register('password', {
            required: 'Enter a password',
            minLength: { value: 12, message: 'Password must be 12 characters or more' },
            maxLength: { value: 128, message: 'Password must be 128 characters or fewer' },
          })}
          label="Password"
          hint={passwordHint}
          autoComplete="new-password"
          error={form.errorOf('password')}
        />
        <Button isBusy={form.isSending}>{form.isSending ? 'Saving' : 'Save password'}</Button>
      </form>
    </Page>
  );
};

/** Where a one-time link leads: a first password, or a new one. */
export const SetUpScreen = (): ReactNode => {
  const token = useSetUpToken();
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Page key="done" title="Your password is set" lead="Sign in with it now. The link you used works no more.">
        <ButtonLink href={addresses.signIn}>Sign in</ButtonLink>
      </Page>
    );
  }
  if (token !== undefined) return <SetUpForm token={token} onDone={() => setDone(true)} />;
  return (
    <Page key="broken" title="This link is not complete">
      <p className="govuk-body">
        Open it again from where you got it, or copy all of it. If it is more than 24 hours old, ask for a new one.
      </p>
    </Page>
  );
};
