import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** The slow half of a password: scrypt on the thread pool. Passed in so that tests can count it. */
export interface PasswordWork {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (data: { hash: string; password: string }) => Promise<boolean>;
}

export const scryptWork: PasswordWork = { hash: hashPassword, verify: verifyPassword };
