import { hash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { AppError, type Id, type Instant, newId } from '@waymark/contracts';
import type { Account, Accounts } from './accounts.ts';
import { atOnce, textOf } from './auth-database.ts';
import { after } from './expiry.ts';
import { passwordProblem } from './password-problem.ts';
import type { PasswordWork } from './password-work.ts';

const oneDay = 24 * 3_600_000;

export interface IssuedLink {
  /** 32 random bytes as base64url; shown once and kept nowhere. */
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface SetUpLinks {
  /** A link with which the holder sets a password, within 24 hours and once. Earlier links of the account die. */
  readonly issue: (whom: { readonly staffId: Id; readonly email: string }, now: Instant) => IssuedLink;
  /**
   * Sets the password and uses the link up in one transaction; every session of the account ends. A password that is
   * refused leaves the link alive. Errors: `set-up-link-not-usable` (unknown, used or too old: one answer), and
   * `password-too-short`, `-too-long`, `-too-common`, `-holds-email`.
   */
  readonly accept: (token: string, password: string, now: () => Instant) => Promise<Account>;
  /** Links of an account that are out no longer work: they went to an address that is its own no more. */
  readonly drop: (userId: Id) => void;
  readonly forget: (now: Instant) => void;
}

const notUsable = (): AppError =>
  new AppError('not-allowed', 'set-up-link-not-usable', {
    message: 'This link has been used, or is more than 24 hours old. Ask for a new one.',
  });

const hashOf = (token: string): string => hash('sha256', token, 'base64url');

export const createSetUpLinks = (writer: DatabaseSync, accounts: Accounts, work: PasswordWork): SetUpLinks => {
  const drop = writer.prepare('delete from setUpLink where userId = ?');
  const add = writer.prepare('insert into setUpLink (id, tokenHash, userId, expiresAt) values (?, ?, ?, ?)');
  const find = writer.prepare('select userId from setUpLink where tokenHash = ? and expiresAt > ?');
  const use = writer.prepare(
    `delete from setUpLink where tokenHash = ? and expiresAt > ?
     returning userId, (select staffId from user where user.id = userId) as staffId`,
  );
  const endSessions = writer.prepare('delete from session where userId = ?');
  const forget = writer.prepare('delete from setUpLink where expiresAt <= ?');

  return {
    issue: ({ staffId, email }, now) => {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = after(now, oneDay);
      atOnce(writer, () => {
        const { userId } = accounts.keep(staffId, email, now);
        drop.run(userId);
        add.run(newId(), hashOf(token), userId, expiresAt);
      });
      return { token, expiresAt };
    },
    accept: async (token, password, now) => {
      const tokenHash = hashOf(token);
      const found = find.get(tokenHash, now());
      if (found === undefined) throw notUsable();
      const problem = passwordProblem(password, accounts.emailOf(textOf(found['userId'])));
      if (problem !== null) {
        throw new AppError('invalid', problem.code, { message: problem.message, fields: [problem] });
      }
      const passwordHash = await work.hash(password);
      // Hashing took time: only who still finds the link here may use it.
      return atOnce(writer, () => {
        const at = now();
        const used = use.get(tokenHash, at);
        if (used === undefined) throw notUsable();
        const account = { userId: textOf(used['userId']), staffId: textOf(used['staffId']) };
        accounts.setPassword(account.userId, passwordHash, at);
        drop.run(account.userId);
        endSessions.run(account.userId);
        return account;
      });
    },
    drop: (userId) => {
      drop.run(userId);
    },
    forget: (now) => {
      forget.run(now);
    },
  };
};
