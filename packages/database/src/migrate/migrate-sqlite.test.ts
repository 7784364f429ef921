import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onFile, scratchFolder, writeMigration } from '../testing/index.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { MigrationRefused } from './migration-refused.ts';
import { isOwnName } from './own-prefix.ts';
import type { MigrationSet } from './read-folder.ts';
import { namesTouched } from './statement-names.ts';

const now = (): string => '2026-03-05T18:30:00.000Z';
const walkersAndSteps = [
  'CREATE TABLE `walkers` (\n\t`id` text PRIMARY KEY,\n\t`name` text NOT NULL\n);\n',
  'CREATE TABLE `steps` (\n\t`id` text PRIMARY KEY,\n\t`walker_id` text NOT NULL REFERENCES `walkers`(`id`) ON DELETE CASCADE\n);\n',
];
/** As drizzle-kit writes a change that SQLite cannot make in place. */
const rebuild = [
  'PRAGMA foreign_keys=OFF;',
  'CREATE TABLE `__new_walkers` (\n\t`id` text PRIMARY KEY,\n\t`name` text NOT NULL,\n\t`age` integer\n);\n',
  'INSERT INTO `__new_walkers`(`id`, `name`) SELECT `id`, `name` FROM `walkers`;',
  'DROP TABLE `walkers`;',
  'ALTER TABLE `__new_walkers` RENAME TO `walkers`;',
  'PRAGMA foreign_keys=ON;',
];

let folder: ReturnType<typeof scratchFolder>;
let path: string;
let core: MigrationSet;
beforeEach(() => {
  folder = scratchFolder();
  path = join(folder.folder, 'waymark.db');
  core = { owner: 'core', folder: writeMigration(join(folder.folder, 'core'), '1_base', ...walkersAndSteps) };
});
afterEach(() => folder.remove());

const plugin = (owner: string, prefix: string, ...sql: readonly string[]): MigrationSet => ({
  owner,
  prefix,
  folder: writeMigration(join(folder.folder, owner), '1_base', ...sql),
});
const migrate = (...sets: readonly MigrationSet[]) => migrateSqlite(path, sets, now);
const refusal = (...sets: readonly MigrationSet[]): unknown => {
  try {
    return migrate(...sets).applied;
  } catch (error) {
    return error instanceof MigrationRefused ? error.code : error;
  }
};
const ask = (sql: string, of = path): unknown[] => {
  const database = new DatabaseSync(of, { readOnly: true });
  const rows = database
    .prepare(sql)
    .all()
    .map((row) => Object.values(row));
  database.close();
  return rows;
};
const tables = (): unknown[] =>
  ask("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").flat();
const oneWalker = ["insert into walkers values ('w', 'Ash')", "insert into steps values ('s', 'w')"];

describe('migrating a file', () => {
  it('makes an empty one, strict and for its owner alone, and writes down what it did', () => {
    expect(migrate(core)).toEqual({ applied: ['core/1_base'], backup: undefined });
    expect(tables()).toEqual(['migration_ledger', 'steps', 'walkers']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(() => onFile(path, ["insert into walkers values ('w', x'00')"])).toThrow(/cannot store BLOB/);
    const hash = createHash('sha256').update(walkersAndSteps.join('\n--> statement-breakpoint\n')).digest('hex');
    expect(ask('select * from migration_ledger')).toEqual([[1, 'core', '1_base', hash, now()]]);
  });

  it('does nothing the second time, and makes no copy', () => {
    migrate(core);
    expect(migrate(core)).toEqual({ applied: [], backup: undefined });
    expect(readdirSync(folder.folder).filter((name) => name.includes('.before-'))).toEqual([]);
  });

  it('applies the core first and then plugins by id, each once', () => {
    const dance = plugin('dance', 'dn', 'create table dn_x (id text primary key references ar_x(id));');
    const art = plugin('art', 'ar', 'create table ar_x (id text primary key references walkers(id));');
    expect(migrate(dance, art, core).applied).toEqual(['core/1_base', 'art/1_base', 'dance/1_base']);
    writeMigration(core.folder, '2_more', 'create table more (id text);');
    expect(migrate(dance, art, core).applied).toEqual(['core/2_more']);
    expect(ask('select sequence, owner from migration_ledger order by sequence').at(-1)).toEqual([4, 'core']);
  });

  it('keeps the children of a table it rebuilds, and the reference to it', () => {
    migrate(core);
    onFile(path, oneWalker);
    writeMigration(core.folder, '2_age', ...rebuild);
    migrate(core);
    expect(ask('select * from steps')).toEqual([['s', 'w']]);
    expect(ask('select * from walkers')).toEqual([['w', 'Ash', null]]);
    expect(() => onFile(path, ["insert into steps values ('t', 'nobody')"])).toThrow(/FOREIGN KEY/);
  });

  it('keeps nothing of a file that leaves a broken reference, and says so', () => {
    migrate(core);
    onFile(path, oneWalker);
    writeMigration(core.folder, '2_break', 'create table other (id text);', 'delete from walkers;');
    expect(refusal(core)).toBe('broken-reference');
    expect(ask('select count(*) from walkers')).toEqual([[1]]);
    expect(tables()).toEqual(['migration_ledger', 'steps', 'walkers']);
  });

  it('keeps the files before one that fails, and runs that one again when it is mended', () => {
    writeMigration(core.folder, '2_good', 'create table good (id text);');
    writeMigration(core.folder, '3_bad', 'create table half (id text);', 'create table bad (');
    expect(() => migrate(core)).toThrow(/incomplete input/);
    expect(tables()).toEqual(['good', 'migration_ledger', 'steps', 'walkers']);
    writeMigration(core.folder, '3_bad', 'create table bad (id text);');
    expect(migrate(core).applied).toEqual(['core/3_bad']);
  });

  it('refuses a file that ends the transaction it runs in', () => {
    writeMigration(core.folder, '2_commit', 'create table more (id text);', 'commit;');
    expect(() => migrate(core)).toThrow(/ended the transaction/);
    expect(ask("select count(*) from migration_ledger where name = '2_commit'")).toEqual([[0]]);
  });

  it('changes nothing when a file was edited, has vanished, or a folder is missing', () => {
    migrate(core);
    const art = plugin('art', 'ar', 'create table ar_x (id text);');
    appendFileSync(join(core.folder, '1_base', 'migration.sql'), '-- edited');
    expect(refusal(core, art)).toBe('edited');
    rmSync(join(core.folder, '1_base'), { recursive: true });
    expect(refusal(core, art)).toBe('vanished');
    renameSync(core.folder, `${core.folder}-moved`);
    expect(refusal(core, art)).toBe('no-folder');
    expect(tables()).toEqual(['migration_ledger', 'steps', 'walkers']);
  });
});

describe('a plugin that reaches outside its prefix', () => {
  it('is refused by its text before anything runs', () => {
    const art = plugin('art', 'ar', 'create table ar_x (id text);', 'create table persons (id text);');
    expect(refusal(core, art)).toBe('outside-prefix');
    expect(ask('select count(*) from migration_ledger')).toEqual([[0]]);
  });

  const hidden = [
    "delete from 'walkers';",
    "insert into 'walkers' values ('x', 'Birch');",
    'create table "ar_x" (id text); create trigger ar_t after insert on ar_x begin update walkers set name = 1; end; insert into ar_x values (1);',
    "attach ':memory:' as other;",
    'pragma writable_schema = on;',
    'commit; begin;',
    'create temp table if not exists ar_y (id text); vacuum;',
  ];
  for (const sql of hidden) {
    it(`is refused by the engine where its text would pass: ${sql.slice(0, 40)}`, () => {
      migrate(core);
      onFile(path, oneWalker);
      expect(namesTouched(sql).filter((name) => !isOwnName(name, 'ar'))).toEqual([]);
      expect(refusal(core, plugin('art', 'ar', sql))).toBe('outside-prefix');
      expect(ask('select * from walkers')).toEqual([['w', 'Ash']]);
      expect(tables()).toEqual(['migration_ledger', 'steps', 'walkers']);
    });
  }

  it('is not one that rebuilds, fills and indexes its own tables and reads those of the core', () => {
    const art = plugin(
      'art',
      'ar',
      'create table ar_x (id text primary key references walkers(id));',
      'create unique index ar_x_idx on ar_x (id);',
      'insert into ar_x select id from walkers;',
      'create table `__new_ar_x` (id text primary key, more text);',
      'insert into `__new_ar_x` (id) select id from ar_x;',
      'drop table ar_x;',
      'alter table `__new_ar_x` rename to ar_x;',
      'alter table ar_x add column even_more text;',
    );
    migrate(core);
    onFile(path, oneWalker);
    expect(migrate(core, art).applied).toEqual(['art/1_base']);
    expect(ask('select * from ar_x')).toEqual([['w', null, null]]);
  });
});

describe('the copy made before a database is changed', () => {
  it('holds what was there, for its owner alone, and is made once a start', () => {
    migrate(core);
    onFile(path, oneWalker);
    writeMigration(core.folder, '2_more', 'create table more (id text);');
    writeMigration(core.folder, '3_more', 'drop table steps;', 'drop table walkers;');
    const { backup, applied } = migrate(core);
    expect(applied).toHaveLength(2);
    expect(backup).toBe(`${path}.before-2026-03-05T18-30-00-000Z`);
    expect(ask('select * from walkers', backup)).toEqual([['w', 'Ash']]);
    expect(statSync(backup ?? '').mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('is made under another name when one of the same moment is there', () => {
    migrate(core);
    for (const number of [2, 3]) {
      writeMigration(core.folder, `${number}_more`, `create table more_${number} (id text);`);
      migrate(core);
    }
    expect(readdirSync(folder.folder).filter((name) => name.includes('.before-'))).toHaveLength(2);
  });
});
