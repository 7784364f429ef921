import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onFile, scratchFolder, scratchSchema } from '../testing/index.ts';
import { openReader } from './open-reader.ts';
import type { ReadingClient } from './reading-client.ts';

let folder: ReturnType<typeof scratchFolder>;
let reader: ReadingClient;
beforeEach(() => {
  folder = scratchFolder();
  const path = join(folder.folder, 'waymark.db');
  const view = 'create view walking as select walkers.name from walkers join steps on steps.person_id = walkers.id';
  onFile(path, ['pragma journal_mode = wal', ...scratchSchema, view]);
  reader = openReader(path, new Set(['walkers', 'steps']));
});
afterEach(() => {
  reader.close();
  folder.remove();
});

describe('the reading connection, asked in plain SQL', () => {
  const bare: readonly [string, string[]][] = [
    ['select count(*) from WALKERS', ['walkers']],
    ['select * from walking', ['steps', 'walkers']],
    ['select count(*) from walking', ['steps', 'walkers']],
    ['select 1 from walkers as reach', ['walkers']],
    ['select max(rowid) from walkers', ['walkers']],
    ['with reach as (select 1 as staff_id) select walkers.name, reach.staff_id from walkers, reach', ['walkers']],
    ['with reach as (select 1 as staff_id) select walkers.name from walkers, reach', ['walkers']],
    ['select name from walkers union all select id from plain_counters', ['walkers']],
    ['select id from plain_counters where id in (select id from walkers)', ['walkers']],
    ['select name from (select name from walkers where 0)', ['walkers']],
  ];
  for (const [text, tables] of bare) {
    it(`refuses ${text}`, () => {
      expect(() => reader.prepare(text)).toThrow(expect.objectContaining({ code: 'reach-missing', tables }));
    });
  }

  it('takes a view that asks reach', () => {
    const text = 'select walking.name from walking, reach where reach.staff_id = ? and reach.person_id = walking.name';
    expect(reader.prepare(text).all('nobody')).toEqual([]);
  });

  for (const text of ["attach ':memory:' as other", 'pragma query_only = off', 'delete from plain_counters', 'begin']) {
    it(`does nothing but read: ${text}`, () => expect(() => reader.prepare(text)).toThrow(/authorized|authorization/));
  }

  it('prepares a statement once', () => {
    const text = 'select id from plain_counters';
    expect(reader.prepare(text)).toBe(reader.prepare(text));
  });
});
