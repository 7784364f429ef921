import { Button, PasswordInput, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { emailNotInForm } from './sign-in-words.ts';
import type { SignInFormState } from './use-sign-in-form.ts';

/** Email address and password. Pasting and password managers work (WCAG 3.3.8). */
export const SignInForm = ({ form }: { readonly form: SignInFormState }): ReactNode => (
  <form noValidate method="post" onSubmit={form.submit}>
    <TextInput
      {...form.register('email', {
        required: 'Enter your email address',
        pattern: { value: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, message: emailNotInForm },
      })}
      label="Email address"
      type="email"
      autoComplete="username"
      spellCheck={false}
      width={30}
      error={form.errorOf('email')}
    />
    <PasswordInput
      {...form.register('password', { required: 'Enter your password' })}
      label="Password"
      error={form.errorOf('password')}
    />
    <Button isBusy={form.isSending}>{form.isSending ? 'Signing in' : 'Sign in'}</Button>
  </form>
);
