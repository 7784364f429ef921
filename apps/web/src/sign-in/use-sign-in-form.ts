import { useMutation } from '@tanstack/react-query';
import type { SummaryError } from '@waymark/ui';
import { type FormEvent, useState } from 'react';
import { isApiProblem } from '../api/api-problem.ts';
import { problemWords } from '../api/problem-words.ts';
import { type Credentials, signInWithPassword } from './sign-in-requests.ts';
import { emailNotInForm, signInWordsFor } from './sign-in-words.ts';

const textIn = (entered: FormData, name: string): string => {
  const value = entered.get(name);
  return typeof value === 'string' ? value : '';
};

const credentialsIn = (form: HTMLFormElement): Credentials => {
  const entered = new FormData(form);
  return { email: textIn(entered, 'email').trim(), password: textIn(entered, 'password') };
};

const isAddress = (email: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);

const missingIn = ({ email, password }: Credentials): readonly SummaryError[] => [
  ...(email === '' ? [{ path: 'email', message: 'Enter your email address' }] : []),
  ...(email === '' || isAddress(email) ? [] : [{ path: 'email', message: emailNotInForm }]),
  ...(password === '' ? [{ path: 'password', message: 'Enter your password' }] : []),
];

const refusedBy = (thrown: unknown): readonly SummaryError[] => {
  if (!isApiProblem(thrown) || thrown.fields.length === 0) return [{ message: problemWords(thrown) }];
  return thrown.fields.map((field) => ({ path: field.path, message: signInWordsFor(field) ?? field.message }));
};

/**
 * The form of a sign-in; `goOn` runs once the server has begun the session. It is the one form that does without the
 * form library: whoever signs in waits for all the script there is, and for two fields that would be a tenth more.
 */
export const useSignInForm = (goOn: () => Promise<void>) => {
  const [errors, setErrors] = useState<readonly SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const signingIn = useMutation({
    mutationFn: (credentials: Credentials) => signInWithPassword(credentials).then(goOn),
  });

  const tell = (found: readonly SummaryError[]) => {
    setErrors(found);
    setAttempt((count) => count + 1);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (signingIn.isPending) return;
    const credentials = credentialsIn(event.currentTarget);
    const missing = missingIn(credentials);
    if (missing.length > 0) return tell(missing);
    setErrors([]);
    signingIn.mutate(credentials, { onError: (thrown) => tell(refusedBy(thrown)) });
  };
  return {
    submit,
    isSending: signingIn.isPending,
    /** For the page's summary. */
    errors,
    errorOf: (path: keyof Credentials) => errors.find((error) => error.path === path)?.message,
    attempt,
  };
};

export type SignInFormState = ReturnType<typeof useSignInForm>;
