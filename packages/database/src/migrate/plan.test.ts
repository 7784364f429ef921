import { describe, expect, it } from 'vitest';
import { MigrationRefused } from './migration-refused.ts';
import { type AppliedMigration, pendingMigrations, titleOf } from './plan.ts';
import type { MigrationFile } from './read-folder.ts';

const file = (owner: string, name: string, prefix?: string, sql = ''): MigrationFile => ({
  owner,
  name,
  sql,
  hash: `${owner}-${name}`,
  prefix,
});
const applied = ({ owner, name, hash }: MigrationFile): AppliedMigration => ({ owner, name, hash });
const titles = (files: readonly MigrationFile[], ledger: readonly AppliedMigration[] = []): string[] =>
  pendingMigrations(files, ledger).map(titleOf);
const refusal = (files: readonly MigrationFile[], ledger: readonly AppliedMigration[] = []): unknown => {
  try {
    return titles(files, ledger);
  } catch (error) {
    return error instanceof MigrationRefused ? error.code : error;
  }
};

const core = [file('core', '1_base'), file('core', '2_more')];
const dance = file('dance', '0_base', 'dn');
const art = file('art', '9_base', 'ar');

describe('the plan of a migration', () => {
  it('runs the core first and then plugins by id, whatever order they are loaded in', () => {
    expect(titles([dance, art, ...core])).toEqual(['core/1_base', 'core/2_more', 'art/9_base', 'dance/0_base']);
  });

  it('runs whatever was not, also what comes before something that was', () => {
    const [base, more] = core;
    if (base === undefined || more === undefined) throw new Error('two files');
    expect(titles([base, more], [applied(more)])).toEqual(['core/1_base']);
    expect(titles(core, core.map(applied))).toEqual([]);
  });

  it('refuses a file that was edited after it ran', () => {
    expect(refusal(core, [{ ...applied(file('core', '1_base')), hash: 'other' }])).toBe('edited');
  });

  it('refuses to start when a file that ran is gone, of the core always, of a plugin when it is loaded', () => {
    expect(refusal(core, [applied(file('core', '3_later'))])).toBe('vanished');
    expect(refusal([], core.map(applied))).toBe('vanished');
    expect(refusal([...core, art], [applied(file('art', '1_gone'))])).toBe('vanished');
    expect(refusal(core, [...core, art].map(applied))).toEqual([]);
  });
});

describe('a plugin', () => {
  const refused = [
    'create table "persons_more" ("id" text)',
    'CREATE TABLE IF NOT EXISTS core_x (id text)',
    'create table `main`.`core_x` (id text)',
    'drop table persons',
    'alter table [persons] add column x text',
    'alter table ar_table rename to persons',
    'create index "ar_idx" on "persons" ("id")',
    'create unique index "persons_idx" on "ar_table" ("id")',
    'create trigger ar_trigger after insert on persons begin select 1; end',
    'create view people as select 1',
    'insert into persons values (1)',
    'insert or replace into persons values (1)',
    'replace into persons values (1)',
    'update persons set name = 1',
    'select 1;\nupdate only persons set name = 1',
    'delete from persons',
    'truncate persons',
    'create /* ar_ */ table /* ar_x */ persons (id text)',
    'create function ar() returns int as 1',
    'drop table "__new_persons"',
  ];
  for (const sql of refused) {
    it(`may not: ${sql}`, () => expect(refusal([file('art', '1', 'ar', sql)])).toBe('outside-prefix'));
  }

  const allowed = [
    'create table "ar_marks" ("id" text, "person_id" text references "persons"("id"))',
    'create unique index "ar_marks_idx" on "ar_marks" ("id")',
    'create table `__new_ar_marks` (id text); insert into `__new_ar_marks` select * from ar_marks; drop table ar_marks',
    'alter table `__new_ar_marks` rename to `ar_marks`',
    `insert into ar_words values ('drop table persons')`,
    '-- drop table persons\ncreate table ar_x (id text)',
    'insert into ar_copy select * from persons',
    'alter table "ar_marks" add constraint "ar_marks_fkey" foreign key ("person_id") references "persons"("id") on delete no action on update no action',
  ];
  for (const sql of allowed) {
    it(`may: ${sql}`, () => expect(refusal([file('art', '1', 'ar', sql)])).toEqual(['art/1']));
  }
});
