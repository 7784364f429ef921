import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@waymark/contracts';
import { makePrivateFile } from '../sqlite/open-writer.ts';
import { requireSafeSqlite } from '../sqlite/sqlite-version.ts';
import { applyToSqlite } from './apply-sqlite.ts';
import { backUpBefore } from './back-up-before.ts';
import { type AppliedMigration, pendingMigrations, titleOf } from './plan.ts';
import { type MigrationSet, readMigrations } from './read-folder.ts';

const ledger = `create table if not exists migration_ledger (
  sequence integer not null unique, owner text not null, name text not null, hash text not null,
  applied_at text not null, primary key (owner, name)) strict`;

export interface MigrationReport {
  /** `owner/name` of each, in the order they ran. */
  readonly applied: readonly string[];
  /** The copy made before the first pending migration of a database that held data. */
  readonly backup: string | undefined;
}

/**
 * Applies every unapplied migration, each in one transaction, foreign keys off around it and checked after it; the
 * database is copied beside itself first when it already holds something. Throws `MigrationRefused` before any change.
 */
export const migrateSqlite = (path: string, sets: readonly MigrationSet[], now: () => Instant): MigrationReport => {
  requireSafeSqlite();
  const files = sets.flatMap(readMigrations);
  makePrivateFile(path);
  const database = new DatabaseSync(path, { timeout: 5000, enableForeignKeyConstraints: false });
  try {
    database.exec('pragma journal_mode = wal');
    database.exec(ledger);
    const pending = pendingMigrations(files, appliedTo(database));
    const backup = pending.length === 0 ? undefined : backUpBefore(database, path, now());
    const applied = pending.filter((file) => applyToSqlite(database, file, now()));
    return { applied: applied.map(titleOf), backup };
  } finally {
    database.close();
  }
};

const appliedTo = (database: DatabaseSync): AppliedMigration[] =>
  database
    .prepare('select owner, name, hash from migration_ledger order by sequence')
    .all()
    .map((row) => ({ owner: String(row['owner']), name: String(row['name']), hash: String(row['hash']) }));
