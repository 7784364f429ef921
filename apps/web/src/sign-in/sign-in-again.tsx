import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { AccountView } from '@waymark/contracts';
import { Button, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { useApplication } from '../application/application.ts';
import { addresses } from '../navigation/addresses.ts';
import { configurationQuery } from '../session/configuration.ts';
import { resumeSession } from '../session/enter-session.ts';
import { SignInForm } from './sign-in-form.tsx';
import { enterAs } from './sign-in-requests.ts';
import { useSignInForm } from './use-sign-in-form.ts';

/** Stands over a screen whose session has ended; the screen is kept behind it, with what was typed. */
export const SignInAgain = ({ account }: { readonly account: AccountView }): ReactNode => {
  const application = useApplication();
  const { data: configuration } = useQuery(configurationQuery());
  const router = useRouter();
  const goOn = async () => {
    const isSame = await resumeSession(application, account);
    if (isSame) return;
    // Away from the other person's page first: until another page is there, the router still shows that one.
    await router.navigate({ to: addresses.signIn, replace: true });
    router.history.push(addresses.home);
  };
  const form = useSignInForm(goOn);
  const entering = useMutation({ mutationFn: () => enterAs(account.staffId).then(goOn) });
  const problem = entering.error === null ? [] : [{ message: problemWords(entering.error) }];
  return (
    <Page title="Sign in again" errors={[...form.errors, ...problem]} attempt={form.attempt}>
      <p className="govuk-body">
        You were signed out because nothing was done for a while, or from another place. What you entered is still here,
        and marks that are not sent yet go out as soon as {account.name} has signed in.
      </p>
      {configuration?.isEnterAsOffered ? (
        <Button type="button" isBusy={entering.isPending} onClick={() => entering.mutate()}>
          Go on as {account.name}
        </Button>
      ) : (
        <SignInForm form={form} />
      )}
    </Page>
  );
};
