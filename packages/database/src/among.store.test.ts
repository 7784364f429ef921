import { asc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { among, listed } from './among.ts';
import { statement } from './statement.ts';
import type { ReadDb } from './store.ts';
import {
  openScratchStore,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  walkEntry,
  walkers,
} from './testing/index.ts';

const named = statement((db: ReadDb) =>
  db
    .select({ name: walkers.name })
    .from(walkers)
    .where(among(walkers.name, sql.placeholder('names')))
    .orderBy(asc(walkers.name))
    .prepare(),
);

let scratch: ScratchStore;
beforeAll(async () => {
  scratch = await openScratchStore(scratchSchema, scratchOptions());
  await scratch.store.write(async (unit) => {
    for (const name of ['Ash', 'Birch', 'O’Elm "the tall"', "O'Oak"]) await unit.db.insert(walkers).values({ name });
    unit.audit(walkEntry());
  });
});
afterAll(() => scratch.remove());

const found = async (...names: string[]): Promise<string[]> =>
  (await named(scratch.store.reader).execute({ names: listed(names) })).map((row) => row.name);

describe('a list given as one value', () => {
  it('holds what it holds, at any length, through one prepared statement', async () => {
    expect(await found('Birch')).toEqual(['Birch']);
    expect(await found('Ash', 'Birch', 'Cedar', 'Ash')).toEqual(['Ash', 'Birch']);
    expect(await found()).toEqual([]);
  });

  it('takes quotes and brackets as text', async () => {
    expect(await found("O'Oak", 'O’Elm "the tall"')).toEqual(["O'Oak", 'O’Elm "the tall"']);
    expect(await found("'] or 1=1 --")).toEqual([]);
  });
});
