import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addWalker,
  openScratchSqlite,
  type ScratchSqlite,
  scratchOptions,
  scratchSchema,
  walkers,
} from '../testing/index.ts';

let scratch: ScratchSqlite;
let other: DatabaseSync;
const open = (attempts: number): void => {
  scratch = openScratchSqlite(scratchSchema, scratchOptions(), { attempts, pauseMs: 1 });
  other = new DatabaseSync(scratch.path);
};
afterEach(async () => {
  other.close();
  await scratch.remove();
});

/** Lets the event loop turn so often; a loop that is held up never gets there. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('a file that another process writes to', () => {
  it('is waited for while the event loop goes on turning, and then written', async () => {
    open(1_000_000);
    expect(scratch.writer.prepare('pragma busy_timeout').get()).toEqual({ timeout: 0 });
    other.exec('begin immediate');
    const answered: string[] = [];
    const written = Promise.all(
      ['one', 'two'].map(async (name) => {
        await scratch.store.write(addWalker(undefined, name));
        answered.push(name);
      }),
    );
    await turns(500);
    expect(answered).toEqual([]);
    other.exec('commit');
    await written;
    expect(await scratch.store.reader.db.$count(walkers)).toBe(2);
  });

  it('is given up in the end with `database-busy`, for all that waited for it, and nothing is written', async () => {
    open(5);
    other.exec('begin immediate');
    const units = Array.from({ length: 100 }, () => scratch.store.write(addWalker()));
    let refused = 0;
    const results = Promise.allSettled(units);
    for (const unit of units) unit.catch(() => (refused += 1));
    await units[0]?.catch(() => undefined);
    await turns(1);
    expect(refused).toBe(100);
    for (const result of await results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { kind: 'unavailable', code: 'database-busy' } });
    }
    other.exec('rollback');
    await scratch.store.write(addWalker());
    expect(await scratch.store.reader.db.$count(walkers)).toBe(1);
  });

  it('is read meanwhile', async () => {
    open(1_000_000);
    await scratch.store.write(addWalker());
    other.exec('begin immediate');
    expect(await scratch.store.reader.db.$count(walkers)).toBe(1);
    other.exec('rollback');
  });
});
