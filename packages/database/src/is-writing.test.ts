import { describe, expect, it } from 'vitest';
import { isWriting } from './is-writing.ts';

describe('isWriting', () => {
  const reads = [
    'select 1',
    '  SELECT * from "walkers"',
    'with "later" as (select 1) select * from "later"',
    `with "a" as (select 'delete from x' as "update") select "update" from "a"`,
    'with a as (select updated_at from walkers) select * from a',
  ];
  const writes = [
    'insert into "walkers" values (1)',
    'update "walkers" set "name" = 1',
    'delete from walkers',
    'with "a" as (select 1) insert into "walkers" select * from "a"',
    'WITH a AS (SELECT 1) UPDATE walkers SET name = 1',
    'with a as (select 1) delete  from walkers',
    'create table x (y)',
    'pragma foreign_keys = off',
  ];
  for (const text of reads) it(`knows a read: ${text}`, () => expect(isWriting(text)).toBe(false));
  for (const text of writes) it(`knows a write: ${text}`, () => expect(isWriting(text)).toBe(true));
});
