import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Unit } from '../store.ts';
import {
  addWalker,
  isOnPg,
  openScratchStore,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  walkers,
} from '../testing/index.ts';

let scratch: ScratchStore;
beforeEach(async () => {
  scratch = await openScratchStore(scratchSchema, scratchOptions());
});
afterEach(() => scratch.remove());

const again = (): Error => Object.assign(new Error('could not serialize access'), { code: '40001' });
/** A unit that PostgreSQL sends back so often, and what it had in hand each time. */
const sentBack = (times: number) => {
  const runs: Unit[] = [];
  const told: number[] = [];
  const work = async (unit: Unit): Promise<number> => {
    runs.push(unit);
    unit.afterCommit(() => told.push(runs.length));
    await addWalker()(unit);
    if (runs.length <= times) throw again();
    return runs.length;
  };
  return { work, runs, told };
};

describe.runIf(isOnPg)('a unit that PostgreSQL sends back', () => {
  it('runs again from the start, is kept once, and has its effects once', async () => {
    const { work, runs, told } = sentBack(3);
    expect(await scratch.store.write(work)).toBe(4);
    expect(new Set(runs).size).toBe(4);
    expect(told).toEqual([4]);
    expect(await scratch.store.reader.db.$count(walkers)).toBe(1);
  });

  it('is given up after ten rounds', async () => {
    const { work, runs, told } = sentBack(100);
    await expect(scratch.store.write(work)).rejects.toMatchObject({ kind: 'unavailable', code: 'database-busy' });
    expect([runs.length, told.length]).toEqual([10, 0]);
    expect(await scratch.store.reader.db.$count(walkers)).toBe(0);
  });

  it('may finish its rounds when the store is already closing', async () => {
    const { work } = sentBack(2);
    const written = scratch.store.write(work);
    await scratch.store.close();
    expect(await written).toBe(3);
  });
});
