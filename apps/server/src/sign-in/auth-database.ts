import { chmodSync, closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** The sign-in database. All writes go through one connection; requests are verified on another that cannot write. */
export interface AuthDatabase {
  readonly writer: DatabaseSync;
  readonly reader: DatabaseSync;
  close(): void;
}

const memory = ':memory:';

/** Opens or creates the file, readable by its owner alone. `:memory:` has one connection for both uses. */
export const openAuthDatabase = (path: string): AuthDatabase => {
  if (path !== memory) {
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
  }
  const writer = new DatabaseSync(path, { timeout: 1000 });
  writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off');
  const reader = path === memory ? writer : new DatabaseSync(path, { readOnly: true, timeout: 1000 });
  return {
    writer,
    reader,
    close: () => {
      if (reader !== writer) reader.close();
      writer.close();
    },
  };
};

/**
 * Runs `work` whole or not at all. It is synchronous, so nothing else of this process comes between; SQLite itself
 * refuses where a transaction is already open on the connection.
 */
export const atOnce = <Result>(writer: DatabaseSync, work: () => Result): Result => {
  writer.exec('begin immediate');
  try {
    const result = work();
    writer.exec('commit');
    return result;
  } catch (error) {
    if (writer.isTransaction) writer.exec('rollback');
    throw error;
  }
};

/** The text of a column that holds text by its definition. */
export const textOf = (value: SQLOutputValue | undefined): string => {
  if (typeof value !== 'string') throw new TypeError('a text column of the sign-in database holds no text');
  return value;
};
