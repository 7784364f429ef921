import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migratePg, migrateSqlite, openPgStore, openSqliteStore, type StoreOptions } from '@waymark/database';
import { createPgDatabase, generatePgMigrations } from '@waymark/database/testing';
import { dialect, useKeyring } from '@waymark/kit';
import { getTableName } from 'drizzle-orm';
import { coreMigrations } from '../migrations.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { coreTables, personalTables } from '../schema.ts';
import type { Core } from '../verbs/perform.ts';
import { type TestClock, testClock } from './test-clock.ts';
import { testDocuments } from './test-documents.ts';
import { noProgrammes } from './test-programmes.ts';

export interface TestCore extends Core {
  readonly clock: TestClock;
  /** The file on SQLite; the connection string on PostgreSQL. */
  readonly location: string;
  readonly remove: () => Promise<void>;
}

useKeyring({ current: 'test', keys: new Map([['test', Buffer.alloc(32, 1)]]) });

const optionsFor = (clock: TestClock): StoreOptions => ({
  now: clock.now,
  auditKey: Buffer.alloc(32, 7),
  personalTables: personalTables(coreTables),
});

let template: string | undefined;

/** A migrated, empty file, made once a process and copied for each test. */
const templatePath = (clock: TestClock): string => {
  if (template !== undefined) return template;
  const path = join(mkdtempSync(join(tmpdir(), 'waymark-template-')), 'waymark.db');
  migrateSqlite(path, [coreMigrations], clock.now);
  template = path;
  return path;
};

let generated: Promise<string> | undefined;

/** PostgreSQL's schema, generated once a process from the same tables; only SQLite's migrations are committed. */
const pgMigrations = (): Promise<string> => {
  generated ??= generatePgMigrations(
    'core',
    Object.fromEntries(coreTables.map((declared) => [getTableName(declared), declared])),
    mkdtempSync(join(tmpdir(), 'waymark-pg-')),
  );
  return generated;
};

/** An empty core of this process's dialect with the given programmes and a clock of its own. */
export const openTestCore = async (programmes: Programmes = noProgrammes, clock = testClock()): Promise<TestCore> => {
  if (dialect === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-core-'));
    const location = join(folder, 'waymark.db');
    copyFileSync(templatePath(clock), location);
    const store = openSqliteStore(location, optionsFor(clock));
    const remove = async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { store, programmes, documents: testDocuments, clock, location, remove };
  }
  const folder = await pgMigrations();
  const location = await createPgDatabase();
  await migratePg(location, [{ owner: 'core', folder }], clock.now);
  const store = openPgStore(location, optionsFor(clock));
  return { store, programmes, documents: testDocuments, clock, location, remove: () => store.close() };
};
