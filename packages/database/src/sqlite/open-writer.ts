import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { asTold, unavailable } from '../errors.ts';
import { requireSafeSqlite } from './sqlite-version.ts';

/** Makes the file, if it is not there, so that its owner alone may read it; SQLite gives its companions the same mode. */
export const makePrivateFile = (path: string): void => {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch (cause) {
    throw unavailable('database-not-opened', cause);
  }
};

/**
 * Opens the one writing connection: WAL, durable, and never waiting inside SQLite for another writer.
 * Throws `AppError` `unavailable` (`database-not-opened`, `database-read-only`) where the file cannot be written.
 */
export const openWriter = (path: string): DatabaseSync => {
  requireSafeSqlite();
  makePrivateFile(path);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    database.exec('pragma trusted_schema = off');
    return database;
  } catch (error) {
    database?.close();
    throw asTold(error);
  }
};
