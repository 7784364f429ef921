import type { Instant } from '@waymark/contracts';
import pg from 'pg';
import type { MigrationReport } from './migrate-sqlite.ts';
import { type AppliedMigration, pendingMigrations, titleOf } from './plan.ts';
import { type MigrationFile, type MigrationSet, readMigrations } from './read-folder.ts';
import { requireByteOrder } from './require-byte-order.ts';

/** The lock that lets one starting server at a time migrate. */
const migrationLock = 7_290_370;

const ledger = `create table if not exists migration_ledger (
  sequence bigint not null unique, owner text not null, name text not null, hash text not null,
  applied_at text not null, primary key (owner, name))`;

/**
 * Applies every unapplied migration, each in one transaction, under a lock of the whole database: of many servers that
 * start at once, one applies. Backups of a cluster are its keeper's. Throws `MigrationRefused` before any change.
 */
export const migratePg = async (
  connectionString: string,
  sets: readonly MigrationSet[],
  now: () => Instant,
): Promise<MigrationReport> => {
  const files = sets.flatMap(readMigrations);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await requireByteOrder(client);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(ledger);
    const pending = pendingMigrations(files, await appliedTo(client));
    for (const file of pending) await apply(client, file, now());
    return { applied: pending.map(titleOf), backup: undefined };
  } finally {
    await client.end();
  }
};

const appliedTo = async (client: pg.Client): Promise<AppliedMigration[]> => {
  const text = 'select owner, name, hash from migration_ledger order by sequence';
  const { rows } = await client.query<Record<keyof AppliedMigration, unknown>>(text);
  return rows.map((row) => ({ owner: String(row.owner), name: String(row.name), hash: String(row.hash) }));
};

const apply = async (client: pg.Client, file: MigrationFile, now: Instant): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query(
      `insert into migration_ledger (sequence, owner, name, hash, applied_at)
        select coalesce(max(sequence), 0) + 1, $1, $2, $3, $4 from migration_ledger`,
      [file.owner, file.name, file.hash, now],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};
