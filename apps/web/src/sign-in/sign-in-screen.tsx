import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { withNext } from '../navigation/safe-next.ts';
import { configurationQuery } from '../session/configuration.ts';
import { SignInForm } from './sign-in-form.tsx';
import { UnsentHere } from './unsent-here.tsx';
import { useGoOn } from './use-go-on.ts';
import { useSignInForm } from './use-sign-in-form.ts';

const route = getRouteApi('/sign-in');

export const SignInScreen = (): ReactNode => {
  const { next } = route.useSearch();
  const form = useSignInForm(useGoOn(next));
  const { data: configuration } = useQuery(configurationQuery());
  return (
    <Page title="Sign in" errors={form.errors} attempt={form.attempt}>
      <UnsentHere />
      <SignInForm form={form} />
      {configuration?.isEnterAsOffered ? (
        <p className="govuk-body">
          <a className="govuk-link" href={withNext(addresses.enterAs, next)}>
            Enter as one of the invented staff
          </a>
        </p>
      ) : null}
    </Page>
  );
};
