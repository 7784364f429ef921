import { useSentForm } from '../forms/use-sent-form.ts';
import { signInWithPassword } from './sign-in-requests.ts';
import { signInWordsFor } from './sign-in-words.ts';

/** The form of a sign-in; `goOn` runs once the server has begun the session. */
export const useSignInForm = (goOn: () => Promise<void>) =>
  useSentForm({
    defaultValues: { email: '', password: '' },
    wordsFor: signInWordsFor,
    send: async ({ email, password }) => {
      await signInWithPassword({ email: email.trim(), password });
      await goOn();
    },
  });

export type SignInFormState = ReturnType<typeof useSignInForm>;
