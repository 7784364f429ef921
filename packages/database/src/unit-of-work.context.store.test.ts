import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '@waymark/contracts';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driverError } from './errors.ts';
import { statement } from './statement.ts';
import type { Db, Unit } from './store.ts';
import {
  addWalker,
  openScratchStore,
  plainCounters,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  walkEntry,
  walkers,
} from './testing/index.ts';

const failures: unknown[] = [];
let scratch: ScratchStore;
beforeEach(async () => {
  failures.length = 0;
  const onEffectFailure = (error: unknown): void => void failures.push(error);
  scratch = await openScratchStore(scratchSchema, { ...scratchOptions(), onEffectFailure });
});
afterEach(() => scratch.remove());

const countWalkers = (): Promise<number> => scratch.store.reader.db.$count(walkers).then((all) => all);

describe('a unit of work and what is around it', () => {
  it('runs, and has its effects, in the context of its own caller', async () => {
    const request = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const look = (unit: Unit): Promise<unknown> => {
      seen.push(request.getStore());
      unit.afterCommit(() => seen.push(request.getStore()));
      return addWalker()(unit);
    };
    const names = ['one', 'two', 'three'];
    await Promise.all(names.map((name) => request.run(name, () => scratch.store.write(look))));
    expect(seen.sort()).toEqual(['one', 'one', 'three', 'three', 'two', 'two']);
  });

  it('stays, and answers, when an effect after it throws; the other effects run', async () => {
    const told: string[] = [];
    await scratch.store.write(async (unit) => {
      unit.afterCommit(() => {
        throw new Error('not told');
      });
      unit.afterCommit(() => told.push('told'));
      await addWalker()(unit);
    });
    expect(told).toEqual(['told']);
    expect(failures).toMatchObject([{ message: 'not told' }]);
    expect(await countWalkers()).toBe(1);
  });

  it('may be followed by another, and by reads, from work it has left behind', async () => {
    const after = Promise.withResolvers<number>();
    await scratch.store.write(async (unit) => {
      unit.afterCommit(() => over.resolve());
      const over = Promise.withResolvers<void>();
      const left = async (): Promise<number> => {
        await over.promise;
        await scratch.store.write(addWalker());
        return await countWalkers();
      };
      left().then(after.resolve, after.reject);
      await addWalker()(unit);
    });
    expect(await after.promise).toBe(2);
  });

  it('may open another from an effect', async () => {
    const after = Promise.withResolvers<unknown>();
    await scratch.store.write(async (unit) => {
      unit.afterCommit(() => after.resolve(scratch.store.write(addWalker())));
      await addWalker()(unit);
    });
    await after.promise;
    expect(await countWalkers()).toBe(2);
  });

  it('gives a handle that is dead after the unit failed, though its connection lives on', async () => {
    const kept: Unit[] = [];
    const failing = scratch.store.write(async (unit) => {
      kept.push(unit);
      throw new Error('turned back');
    });
    await expect(failing).rejects.toThrow('turned back');
    const [dead] = kept;
    expect(() => dead?.db).toThrow(/after its end/);
    expect(() => dead?.audit(walkEntry())).toThrow(/after its end/);
    expect(() => dead?.afterCommit(() => undefined)).toThrow(/after its end/);
  });

  it('refuses the statements of one that is over, even while another is open on the same connection', async () => {
    let before: Db | undefined;
    await scratch.store.write(async (unit) => {
      before = unit.db;
    });
    const strange = Promise.withResolvers<unknown>();
    const outside = new AsyncLocalStorage();
    const elsewhere = AsyncLocalStorage.snapshot();
    await outside.run({}, () =>
      scratch.store.write(async (unit) => {
        elsewhere(() => {
          const insert = before?.insert(plainCounters).values({ id: newId(), value: 1 });
          Promise.resolve(insert).then(strange.resolve, strange.resolve);
        });
        await addWalker()(unit);
      }),
    );
    expect(driverError(await strange.promise)).toMatchObject({ code: 'outside' });
    expect(await scratch.store.reader.db.$count(plainCounters)).toBe(0);
  });

  it('does not lend its turn to the handle of another store', async () => {
    const other = await openScratchStore(scratchSchema, scratchOptions());
    const kept = await other.store.write(async (unit) => unit.db);
    const strange = scratch.store.write(async () => {
      await kept.insert(plainCounters).values({ id: newId(), value: 1 });
    });
    expect(driverError(await strange.catch((error: unknown) => error))).toMatchObject({ code: 'outside' });
    expect(await other.store.reader.db.$count(plainCounters)).toBe(0);
    await other.remove();
  });

  it('refuses the audit of a read inside it, which would wait for the unit itself', async () => {
    const nested = scratch.store.write(async () => scratch.store.note(walkEntry()));
    await expect(nested).rejects.toMatchObject({ code: 'nested' });
  });

  it('needs no audit when it only reads, in whatever form', async () => {
    const all = await scratch.store.write(async ({ db }) => {
      const named = db.$with('named').as(db.select({ name: walkers.name }).from(walkers));
      await db.select().from(walkers);
      return await db.with(named).select().from(named);
    });
    expect(all).toEqual([]);
  });

  it('prepares a statement once for each connection and runs it in every unit', async () => {
    let built = 0;
    const insert = statement((db: Db) => {
      built += 1;
      return db
        .insert(walkers)
        .values({ id: sql.placeholder('id'), name: 'Ash' })
        .prepare();
    });
    for (let round = 0; round < 5; round += 1) {
      await scratch.store.write(async (unit) => {
        await insert(unit).execute({ id: newId() });
        unit.audit(walkEntry());
      });
    }
    expect(await countWalkers()).toBe(5);
    expect(built).toBe(1);
  });

  it('loses no update when twenty read and write the same row', async () => {
    const id = newId();
    await scratch.store.write(async (unit) => {
      await unit.db.insert(plainCounters).values({ id, value: 0 });
      unit.audit(walkEntry());
    });
    const raise = async (unit: Unit): Promise<void> => {
      const [row] = await unit.db
        .select({ value: plainCounters.value })
        .from(plainCounters)
        .where(eq(plainCounters.id, id));
      await unit.db
        .update(plainCounters)
        .set({ value: (row?.value ?? 0) + 1 })
        .where(eq(plainCounters.id, id));
      unit.audit(walkEntry());
    };
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => scratch.store.write(raise)));
    const kept = results.filter((result) => result.status === 'fulfilled').length;
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    for (const reason of refused) expect(reason).toMatchObject({ code: 'database-busy' });
    const [row] = await scratch.store.reader.db.select({ value: plainCounters.value }).from(plainCounters);
    expect(row?.value).toBe(kept);
    expect(kept).toBeGreaterThan(0);
  });

  it('is refused with `closing` once the store is closing, after those before it were kept', async () => {
    const before = scratch.store.write(addWalker());
    const closed = scratch.store.close();
    await expect(scratch.store.write(addWalker())).rejects.toMatchObject({ kind: 'unavailable', code: 'closing' });
    await expect(scratch.store.note(walkEntry())).rejects.toMatchObject({ code: 'closing' });
    await expect(before).resolves.toBeTypeOf('string');
    await closed;
  });
});
