import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@waymark/contracts';
import { MigrationRefused } from './migration-refused.ts';
import { outsidePrefix, titleOf } from './plan.ts';
import { execWithinPrefix } from './prefix-authorizer.ts';
import type { MigrationFile } from './read-folder.ts';

const pragmaOfRebuild = /pragma\s+foreign_keys\s*=\s*\w+\s*;?/gi;
const endOfTable = /^(create\s+table\b[^;]*?\n\));/gim;

/** The file without the pragma that does nothing inside a transaction, and with every table strict. */
const statementsOf = ({ sql }: MigrationFile): string =>
  sql.replaceAll(pragmaOfRebuild, '').replaceAll(endOfTable, '$1 strict;');

/**
 * Applies one migration and its line in the ledger in one transaction; `false` when another process has done so.
 * Foreign keys must be off on the connection, since a rebuilt table would take its children with it.
 */
export const applyToSqlite = (database: DatabaseSync, file: MigrationFile, now: Instant): boolean => {
  database.exec('begin immediate');
  try {
    const isNew = isUnknown(database, file);
    if (isNew) {
      run(database, file);
      refuseBrokenReferences(database, file);
      record(database, file, now);
    }
    database.exec('commit');
    return isNew;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
};

const isUnknown = (database: DatabaseSync, { owner, name }: MigrationFile): boolean =>
  database.prepare('select 1 from migration_ledger where owner = ? and name = ?').get(owner, name) === undefined;

const run = (database: DatabaseSync, file: MigrationFile): void => {
  if (file.prefix === undefined) {
    database.exec(statementsOf(file));
  } else {
    const denied = execWithinPrefix(database, statementsOf(file), file.prefix);
    if (denied !== undefined) throw outsidePrefix(file, denied);
  }
  if (!database.isTransaction) throw new Error(`Migration ${titleOf(file)} ended the transaction it runs in`);
};

const refuseBrokenReferences = (database: DatabaseSync, file: MigrationFile): void => {
  const broken = database.prepare('pragma foreign_key_check').all();
  if (broken.length === 0) return;
  const words = `Migration ${titleOf(file)} leaves ${broken.length} broken references; nothing of it was kept`;
  throw new MigrationRefused('broken-reference', words);
};

const record = (database: DatabaseSync, { owner, name, hash }: MigrationFile, now: Instant): void => {
  const next = database.prepare('select coalesce(max(sequence), 0) + 1 as next from migration_ledger').get();
  database
    .prepare('insert into migration_ledger (sequence, owner, name, hash, applied_at) values (?, ?, ?, ?, ?)')
    .run(Number(next?.['next']), owner, name, hash, now);
};
