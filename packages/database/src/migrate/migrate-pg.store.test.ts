import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reach, scopes } from '../access/tables.ts';
import { auditEntries } from '../audit/tables.ts';
import { jobs } from '../jobs/tables.ts';
import { openPgStore } from '../pg/open-pg-store.ts';
import {
  addWalker,
  createPgDatabase,
  dropPgDatabase,
  generatePgMigrations,
  isOnPg,
  onPg,
  plainCounters,
  scratchFolder,
  scratchOptions,
  steps,
  walkers,
  writeMigration,
} from '../testing/index.ts';
import { migratePg } from './migrate-pg.ts';
import type { MigrationSet } from './read-folder.ts';

const schema = { reach, scopes, auditEntries, jobs, walkers, steps, plainCounters };
const now = (): string => '2026-03-05T18:30:00.000Z';

let folder: ReturnType<typeof scratchFolder>;
let location: string;
let core: MigrationSet;
beforeEach(async () => {
  if (!isOnPg) return;
  folder = scratchFolder();
  location = await createPgDatabase();
  core = { owner: 'core', folder: await generatePgMigrations('core', schema, folder.folder) };
});
afterEach(async () => {
  if (!isOnPg) return;
  await dropPgDatabase(location);
  folder.remove();
});

const migrate = (...sets: readonly MigrationSet[]) => migratePg(location, sets, now);
const ask = async (sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: location });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows.map((row) => Object.values(row));
};
const hasTable = async (name: string): Promise<unknown> =>
  (await ask(`select to_regclass('${name}') is not null`)).flat()[0];

describe.runIf(isOnPg)('migrating a PostgreSQL database', () => {
  it('makes the schema as drizzle-kit generates it, which the store then runs on, and does nothing the second time', async () => {
    expect((await migrate(core)).applied).toEqual(['core/00000000000000_base']);
    expect((await migrate(core)).applied).toEqual([]);
    const store = openPgStore(location, scratchOptions());
    await store.write(addWalker());
    expect(await store.reader.db.$count(walkers)).toBe(1);
    await store.close();
  });

  it('is done by one of several servers that start at once', async () => {
    const reports = await Promise.all([migrate(core), migrate(core), migrate(core)]);
    expect(reports.map((report) => report.applied.length).sort()).toEqual([0, 0, 1]);
  });

  it('applies the core first and then plugins by id', async () => {
    const set = (owner: string, prefix: string, sql: string): MigrationSet => ({
      owner,
      prefix,
      folder: writeMigration(join(folder.folder, owner), '1_base', sql),
    });
    const dance = set('dance', 'dn', 'create table dn_x (id text primary key references ar_x(id))');
    const art = set('art', 'ar', 'create table ar_x (id text primary key references walkers(id))');
    const { applied } = await migrate(dance, art, core);
    expect(applied).toEqual(['core/00000000000000_base', 'art/1_base', 'dance/1_base']);
    const out = set('out', 'ou', 'alter table walkers add column more text');
    await expect(migrate(dance, art, core, out)).rejects.toMatchObject({ code: 'outside-prefix' });
  });

  it('refuses a database that sorts text otherwise than by its bytes, before it makes anything', async () => {
    const name = `waymark_${crypto.randomUUID().replaceAll('-', '')}`;
    const server = process.env['WAYMARK_PG_URL'] ?? '';
    const locale = "locale_provider icu icu_locale 'en-GB'";
    await onPg(server, [`create database ${name} template template0 encoding 'UTF8' ${locale}`]);
    const other = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
    await expect(migratePg(other, [core], now)).rejects.toMatchObject({ code: 'unsafe-database' });
    await onPg(server, [`drop database ${name} with (force)`]);
  });

  it('refuses an edited file and one that has vanished', async () => {
    await migrate(core);
    const other = { owner: 'core', folder: writeMigration(join(folder.folder, 'other'), '0_other', 'select 1') };
    await expect(migrate(other)).rejects.toMatchObject({ code: 'vanished' });
    writeMigration(core.folder, '00000000000000_base', 'select 1');
    await expect(migrate(core)).rejects.toMatchObject({ code: 'edited' });
  });

  it('keeps nothing of a file that fails, and the files before it', async () => {
    writeMigration(core.folder, '1_good', 'create table good (id text)');
    writeMigration(core.folder, '2_bad', 'create table half (id text);', 'create table bad (');
    await expect(migrate(core)).rejects.toThrow(/syntax error/);
    expect(await hasTable('good')).toBe(true);
    expect(await hasTable('half')).toBe(false);
    expect(await ask('select name from migration_ledger order by sequence')).toEqual([
      ['00000000000000_base'],
      ['1_good'],
    ]);
  });
});
