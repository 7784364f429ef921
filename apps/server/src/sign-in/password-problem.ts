import type { FieldError } from '@waymark/contracts';
import { isCommonPassword } from './common-password.ts';

/** Fewest characters of a password; three words are more. */
export const shortestPassword = 12;
/** Most characters of a password. */
export const longestPassword = 128;

const problem = (code: string, message: string): FieldError => ({ path: 'password', code, message });

/**
 * What is wrong with a new password, or `null`. Length and commonness only: no rule asks for kinds of characters
 * (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.11).
 */
export const passwordProblem = (password: string, emailAddress: string): FieldError | null => {
  const length = [...password].length;
  if (length < shortestPassword) {
    return problem('password-too-short', `Password must be ${shortestPassword} characters or more`);
  }
  if (length > longestPassword) {
    return problem('password-too-long', `Password must be ${longestPassword} characters or fewer`);
  }
  if (isCommonPassword(password)) {
    return problem('password-too-common', 'Password must be harder to guess, for example three unrelated words');
  }
  const [nameOfMailbox = ''] = emailAddress.toLowerCase().split('@');
  if (nameOfMailbox.length >= 4 && password.toLowerCase().includes(nameOfMailbox)) {
    return problem('password-holds-email', 'Password must not include your email address');
  }
  return null;
};
