import { Button, PasswordInput, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { SignInFormState } from './use-sign-in-form.ts';

/** Email address and password. Pasting and password managers work (WCAG 3.3.8). */
export const SignInForm = ({ form }: { readonly form: SignInFormState }): ReactNode => (
  <form noValidate method="post" onSubmit={form.submit}>
    <TextInput
      name="email"
      label="Email address"
      type="email"
      autoComplete="username"
      spellCheck={false}
      width={30}
      error={form.errorOf('email')}
    />
    <PasswordInput name="password" label="Password" error={form.errorOf('password')} />
    <Button isBusy={form.isSending}>{form.isSending ? 'Signing in' : 'Sign in'}</Button>
  </form>
);
