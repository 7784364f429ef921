import type { DatabaseSync } from 'node:sqlite';
import { AppError, type Id, type Instant, newId } from '@waymark/contracts';
import { textOf } from './auth-database.ts';

export interface Account {
  readonly userId: Id;
  readonly staffId: Id;
}

/**
 * The accounts that better-auth signs in, each tied to one member of staff. Names stay in the main database. Written
 * with plain statements where better-auth's own calls would leave room between two of them.
 */
export interface Accounts {
  readonly byEmail: (email: string) => Account | null;
  readonly byStaff: (staffId: Id) => Account | null;
  /** Makes the account, or gives it another email address. Conflict `email-in-use` where another's account has it. */
  readonly keep: (staffId: Id, email: string, now: Instant) => Account;
  readonly emailOf: (userId: Id) => string;
  readonly hasPassword: (userId: Id) => boolean;
  readonly setPassword: (userId: Id, hash: string, now: Instant) => void;
  /** Removes the account with its password, links and sessions. */
  readonly remove: (staffId: Id) => boolean;
}

/** Email addresses are compared without regard to case. */
export const asStored = (email: string): string => email.toLowerCase();

export const createAccounts = (writer: DatabaseSync): Accounts => {
  const byEmail = writer.prepare('select id, staffId from user where email = ?');
  const byStaff = writer.prepare('select id, staffId from user where staffId = ?');
  const email = writer.prepare('select email from user where id = ?');
  const make = writer.prepare(
    `insert into user (id, name, email, emailVerified, createdAt, updatedAt, staffId) values (?1, '', ?2, 1, ?3, ?3, ?4)`,
  );
  const change = writer.prepare('update user set email = ?, updatedAt = ? where id = ?');
  const hasPassword = writer.prepare(`select 1 from account where userId = ? and providerId = 'credential'`);
  const removePassword = writer.prepare(`delete from account where userId = ? and providerId = 'credential'`);
  const addPassword = writer.prepare(
    `insert into account (id, accountId, providerId, userId, password, createdAt, updatedAt)
     values (?1, ?2, 'credential', ?2, ?3, ?4, ?4)`,
  );
  const remove = writer.prepare('delete from user where staffId = ?');

  const accountOf = (row: ReturnType<typeof byEmail.get>): Account | null =>
    row === undefined ? null : { userId: textOf(row['id']), staffId: textOf(row['staffId']) };

  return {
    byEmail: (address) => accountOf(byEmail.get(asStored(address))),
    byStaff: (staffId) => accountOf(byStaff.get(staffId)),
    keep: (staffId, address, now) => {
      const stored = asStored(address);
      const holder = accountOf(byEmail.get(stored));
      if (holder !== null && holder.staffId !== staffId) throw new AppError('conflict', 'email-in-use');
      const own = accountOf(byStaff.get(staffId));
      if (own === null) {
        const userId = newId();
        make.run(userId, stored, now, staffId);
        return { userId, staffId };
      }
      if (holder === null) change.run(stored, now, own.userId);
      return own;
    },
    emailOf: (userId) => textOf(email.get(userId)?.['email']),
    hasPassword: (userId) => hasPassword.get(userId) !== undefined,
    setPassword: (userId, hash, now) => {
      removePassword.run(userId);
      addPassword.run(newId(), userId, hash, now);
    },
    remove: (staffId) => remove.run(staffId).changes > 0,
  };
};
