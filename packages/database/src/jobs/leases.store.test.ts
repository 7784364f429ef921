import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPgStore } from '../pg/open-pg-store.ts';
import type { Store } from '../store.ts';
import {
  isOnPg,
  openScratchStore,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  walkEntry,
} from '../testing/index.ts';
import { claim } from './claim.ts';
import { enqueue } from './enqueue.ts';
import { jobPolicy, later } from './policy.ts';
import { type JobHandler, runDueJobs } from './run-due-jobs.ts';
import { jobs } from './tables.ts';

const start = '2026-03-05T18:30:00.000Z';
const policy = { ...jobPolicy, leaseMs: 1000 };
let scratch: ScratchStore;
/** Two servers on PostgreSQL; on SQLite, where one process owns the file, two workers of it. */
let workers: readonly Store[];
beforeEach(async () => {
  scratch = await openScratchStore(scratchSchema, scratchOptions());
  workers = [scratch.store, isOnPg ? openPgStore(scratch.location, scratchOptions()) : scratch.store];
});
afterEach(async () => {
  if (isOnPg) await workers[1]?.close();
  await scratch.remove();
});

const ask = (...keys: readonly string[]): Promise<void> =>
  scratch.store.write(async (unit) => {
    for (const key of keys) await enqueue(unit, { kind: 'send', key, payload: {}, dueAt: start });
    unit.audit(walkEntry());
  });
const states = async () =>
  await scratch.store.reader.db
    .select({ key: jobs.key, state: jobs.state, attempts: jobs.attempts, lastError: jobs.lastError })
    .from(jobs);
const claimKeys = async (store: Store, now: string): Promise<string[]> =>
  (await claim(store, ['send'], now, policy)).map((job) => job.key);

describe('a lease', () => {
  it('keeps others away until it ends, and lets the job of a lost worker run again after it', async () => {
    await ask('one');
    expect(await claimKeys(scratch.store, start)).toEqual(['one']);
    expect(await claimKeys(scratch.store, later(start, 999))).toEqual([]);
    expect(await claimKeys(scratch.store, later(start, 1000))).toEqual(['one']);
    expect(await states()).toMatchObject([{ attempts: 2 }]);
  });

  it('that ended while the handler ran lets it write nothing: the one who has the job now does', async () => {
    await ask('one');
    const slow: JobHandler = async () => {
      const others = await runDueJobs(scratch.store, { send: async () => undefined }, later(start, 1000), policy);
      expect(others.done).toHaveLength(1);
      return async (unit) => unit.audit(walkEntry([], 'done-twice'));
    };
    const { lost, done } = await runDueJobs(scratch.store, { send: slow }, start, policy);
    expect([lost.length, done.length]).toEqual([1, 0]);
    await scratch.store.trail.number();
    const actions = (await scratch.store.trail.page(0, 100)).map((row) => row.action);
    expect(actions).not.toContain('done-twice');
    expect(await states()).toMatchObject([{ state: 'done', attempts: 2 }]);
  });

  it('that ended while a failing handler ran leaves the job to who has it now', async () => {
    await ask('one');
    const failing: JobHandler = async () => {
      await claim(scratch.store, ['send'], later(start, 1000), policy);
      throw new Error('late');
    };
    const { lost } = await runDueJobs(scratch.store, { send: failing }, start, policy);
    expect(lost).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: 'waiting', attempts: 2, lastError: null }]);
  });

  it('lost at the last attempt puts the job aside instead of killing worker after worker', async () => {
    await ask('one');
    let now = start;
    for (let attempt = 1; attempt <= policy.mostAttempts; attempt += 1) {
      expect(await claimKeys(scratch.store, now)).toEqual(['one']);
      now = later(now, policy.leaseMs);
    }
    expect(await claimKeys(scratch.store, now)).toEqual([]);
    expect(await states()).toMatchObject([
      { state: 'put-aside', lastError: 'worker-lost', attempts: policy.mostAttempts },
    ]);
  });

  it('is given once when many workers claim at the same time', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `job-${index}`);
    await ask(...keys);
    const hands = Array.from({ length: 12 }, (_, index) => workers[index % 2] ?? scratch.store);
    const taken = await Promise.all(hands.map((store) => claim(store, ['send'], start, { ...policy, limit: 7 })));
    const got = taken.flat().map((job) => job.key);
    expect(new Set(got).size).toBe(got.length);
    for (let left = keys.length - got.length; left > 0; ) {
      const more = await claim(scratch.store, ['send'], start, policy);
      left -= more.length;
      got.push(...more.map((job) => job.key));
      expect(more.length).toBeGreaterThan(0);
    }
    expect(got.sort()).toEqual(keys.sort());
  });
});

type Move = 'run' | 'crash' | 'fail';
const moves = fc.array(
  fc.record({
    worker: fc.nat(1),
    move: fc.constantFrom<Move>('run', 'run', 'crash', 'fail'),
    passes: fc.constantFrom(0, 400, 1000, 30_000),
    limit: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('whatever workers do', () => {
  it('every job is done at least once, and never by two at a time', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(moves, async (history) => {
        round += 1;
        const keys = ['a', 'b', 'c'].map((name) => `${round}-${name}`);
        await ask(...keys);
        const heldUntil = new Map<string, string>();
        const done = new Map<string, number>();
        let now = start;
        const take = (key: string): void => {
          expect((heldUntil.get(key) ?? start) <= now).toBe(true);
          heldUntil.set(key, later(now, policy.leaseMs));
        };
        const work =
          (move: Move): JobHandler =>
          async (job) => {
            take(job.key);
            await Promise.resolve();
            heldUntil.delete(job.key);
            if (move === 'fail') throw new Error('failed');
            done.set(job.key, (done.get(job.key) ?? 0) + 1);
            return undefined;
          };
        const many = { ...policy, mostAttempts: 100 };
        for (const { worker, move, passes, limit } of history) {
          now = later(now, passes);
          const store = workers[worker] ?? scratch.store;
          if (move === 'crash') for (const job of await claim(store, ['send'], now, { ...many, limit })) take(job.key);
          else
            await Promise.all(
              [store, scratch.store].map((one) => runDueJobs(one, { send: work(move) }, now, { ...many, limit })),
            );
        }
        for (let late = 0; late < 3; late += 1) {
          now = later(now, 2 * 60 * 60_000);
          await runDueJobs(scratch.store, { send: work('run') }, now, many);
        }
        expect([...done.keys()].sort()).toEqual(keys);
        expect([...done.values()]).toEqual([1, 1, 1]);
      }),
      { numRuns: 30 },
    );
  });
});
