import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@waymark/contracts';
import { coreMigrations } from '@waymark/core';
import {
  type AppliedMigration,
  type Finding,
  jobsInTrouble,
  loadKeys,
  MigrationRefused,
  openSqliteStore,
  pendingMigrations,
  readMigrations,
} from '@waymark/database';
import { type InstallationKind, installationOf } from '../../composition/installation.ts';
import type { ServerParts } from '../../composition/server-parts.ts';
import { databaseFile, type Settings } from '../../composition/settings.ts';
import { plainWords } from '../plain-words.ts';

export interface DatabaseFindings {
  readonly findings: readonly Finding[];
  readonly kind: InstallationKind | undefined;
  readonly newestAudit: Instant | undefined;
}

const broken = (words: string): DatabaseFindings => ({
  findings: [{ check: 'database', isFine: false, words }],
  kind: undefined,
  newestAudit: undefined,
});

const appliedTo = (file: string): readonly AppliedMigration[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare('select owner, name, hash from migration_ledger order by sequence')
      .all()
      .map((row) => ({ owner: String(row['owner']), name: String(row['name']), hash: String(row['hash']) }));
  } finally {
    database.close();
  }
};

const checkMigrations = (file: string, { programmeMigrations }: ServerParts): Finding => {
  try {
    const files = [coreMigrations, ...programmeMigrations].flatMap(readMigrations);
    const pending = pendingMigrations(files, appliedTo(file));
    const isFine = pending.length === 0;
    const words = isFine
      ? 'The database is up to date'
      : `${pending.length} migrations wait. Start Waymark, or type: migrate`;
    return { check: 'migrations', isFine, words };
  } catch (error) {
    if (!(error instanceof MigrationRefused)) throw error;
    return { check: 'migrations', isFine: false, words: error.message };
  }
};

const checkJobs = (count: number): Finding => ({
  check: 'jobs',
  isFine: count === 0,
  words: count === 0 ? 'No job is in trouble' : `${count} jobs are put aside or overdue: see the log`,
});

/** Opens the database beside a running server and looks: migrations, audit, jobs. Nothing is written. */
export const checkDatabase = async (
  settings: Settings,
  parts: ServerParts,
  now: Instant,
): Promise<DatabaseFindings> => {
  const file = databaseFile(settings);
  try {
    const migrations = checkMigrations(file, parts);
    if (!migrations.isFine) return { ...broken(''), findings: [migrations] };
    const { auditKey } = loadKeys({ path: settings.keyFile, createIfMissing: false });
    const store = openSqliteStore(file, { now: parts.now, auditKey, personalTables: new Set() });
    try {
      const kind = await installationOf(store, auditKey);
      const [newest] = await store.trail.page((await store.trail.head()).sequence - 1, 1);
      const troubled = await jobsInTrouble(store.reader, now);
      return { findings: [migrations, checkJobs(troubled.length)], kind, newestAudit: newest?.at };
    } finally {
      await store.close();
    }
  } catch (error) {
    return broken(`The database cannot be read: ${plainWords(error) ?? 'it is damaged, or no database of Waymark'}`);
  }
};
