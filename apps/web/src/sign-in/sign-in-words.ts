import type { FieldError } from '@waymark/contracts';

/** The same words whether the browser or the server finds an address wrong. */
export const emailNotInForm = 'Enter an email address in the correct format, like name@example.com';

/** Words for what the server says of the fields of a sign-in; it never says more than their form. */
export const signInWordsFor = ({ path }: FieldError): string | undefined => {
  if (path === 'email') return emailNotInForm;
  return path === 'password' ? 'Password must be 128 characters or fewer' : undefined;
};
