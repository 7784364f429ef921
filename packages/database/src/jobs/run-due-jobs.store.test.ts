import { AppError, newId } from '@waymark/contracts';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntries } from '../audit/tables.ts';
import type { Unit } from '../store.ts';
import {
  openScratchStore,
  plainCounters,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  walkEntry,
} from '../testing/index.ts';
import { enqueue } from './enqueue.ts';
import { jobsInTrouble, takeUpJob } from './jobs-in-trouble.ts';
import { jobPolicy, later, pauseAfter } from './policy.ts';
import { type JobHandler, type JobHandlers, type JobsRun, runDueJobs } from './run-due-jobs.ts';
import { jobs } from './tables.ts';

const start = '2026-03-05T18:30:00.000Z';
let scratch: ScratchStore;
beforeEach(async () => {
  scratch = await openScratchStore(scratchSchema, scratchOptions());
});
afterEach(() => scratch.remove());

const ask = (key = 'one', dueAt = start, kind = 'send'): Promise<void> =>
  scratch.store.write(async (unit) => {
    await enqueue(unit, { kind, key, payload: { noticeId: key }, dueAt });
    unit.audit(walkEntry());
  });
const run = (handler: JobHandler, now = start): Promise<JobsRun> => runDueJobs(scratch.store, { send: handler }, now);
const all = async () => await scratch.store.reader.db.select().from(jobs).orderBy(asc(jobs.key));
const failing: JobHandler = async () => {
  throw new AppError('unavailable', 'mail-refused', { message: 'Mr Ash Example would not take it' });
};
const fine: JobHandler = async () => undefined;

describe('a job', () => {
  it('that is asked for twice is done once, also when it is asked for again afterwards', async () => {
    await Promise.all([ask(), ask(), ask()]);
    const done: unknown[] = [];
    const handler: JobHandler = async (job) => void done.push(job.payload);
    expect((await run(handler)).done).toHaveLength(1);
    await ask();
    expect((await run(handler)).done).toEqual([]);
    expect(done).toEqual([{ noticeId: 'one' }]);
    expect(await all()).toMatchObject([
      { state: 'done', attempts: 1, finishedAt: start, leasedBy: null, lastError: null },
    ]);
  });

  it('is not there when the unit that asked for it failed', async () => {
    const failed = scratch.store.write(async (unit) => {
      await enqueue(unit, { kind: 'send', key: 'one', payload: {}, dueAt: start });
      throw new Error('turned back');
    });
    await expect(failed).rejects.toThrow('turned back');
    expect(await all()).toEqual([]);
  });

  it('waits until it is due, and the oldest goes first', async () => {
    await ask('b', later(start, -1));
    await ask('a', later(start, 1));
    await ask('c', later(start, -2));
    const order: string[] = [];
    await run(async (job) => void order.push(job.key));
    expect(order).toEqual(['c', 'b']);
    await run(async (job) => void order.push(job.key), later(start, 1));
    expect(order).toEqual(['c', 'b', 'a']);
  });

  it('is completed together with what its handler wants written, or not at all', async () => {
    await ask();
    const id = newId();
    const ending =
      (fails: boolean): JobHandler =>
      async () =>
      async (unit: Unit) => {
        await unit.db.insert(plainCounters).values({ id, value: 1 });
        if (fails) throw new AppError('conflict', 'notice-withdrawn');
      };
    expect((await run(ending(true))).retried).toHaveLength(1);
    expect(await scratch.store.reader.db.$count(plainCounters)).toBe(0);
    expect(await all()).toMatchObject([{ state: 'waiting', lastError: 'notice-withdrawn' }]);
    expect((await run(ending(false), later(start, pauseAfter(1)))).done).toHaveLength(1);
    expect(await scratch.store.reader.db.$count(plainCounters)).toBe(1);
    expect(await all()).toMatchObject([{ state: 'done', attempts: 2, lastError: null }]);
  });

  it('runs its handler outside any unit', async () => {
    await ask();
    const inside: JobHandler = async () => {
      await scratch.store.note(walkEntry([], 'read-by-job'));
      return undefined;
    };
    expect((await run(inside)).done).toHaveLength(1);
  });

  it('that nobody handles is left waiting, and seen when it is long due', async () => {
    await ask('one', start, 'unheard-of');
    expect(await run(fine)).toEqual({ done: [], retried: [], putAside: [], lost: [] });
    expect(await jobsInTrouble(scratch.store.reader, later(start, 60_000))).toEqual([]);
    expect(await jobsInTrouble(scratch.store.reader, later(start, 15 * 60_000))).toMatchObject([
      { kind: 'unheard-of', state: 'waiting', attempts: 0 },
    ]);
  });
});

describe('a job that fails', () => {
  it('is tried again after ever longer pauses, then put aside with a code and no words', async () => {
    await ask();
    let now = start;
    for (let attempt = 1; attempt < jobPolicy.mostAttempts; attempt += 1) {
      expect((await run(failing, now)).retried).toHaveLength(1);
      const dueAt = later(now, pauseAfter(attempt));
      expect(await all()).toMatchObject([
        { state: 'waiting', attempts: attempt, dueAt, lastError: 'mail-refused', leasedBy: null },
      ]);
      expect((await run(failing, later(dueAt, -1))).retried).toEqual([]);
      now = dueAt;
    }
    expect((await run(failing, now)).putAside).toHaveLength(1);
    expect(await all()).toMatchObject([
      { state: 'put-aside', lastError: 'mail-refused', attempts: jobPolicy.mostAttempts },
    ]);
    expect((await run(fine, later(now, 1e9))).done).toEqual([]);
    expect(JSON.stringify([await all(), await audited()])).not.toContain('Example');
  });

  it('is told to the log as it was thrown', async () => {
    await ask();
    const told: unknown[] = [];
    await runDueJobs(scratch.store, { send: failing }, start, {
      onFailure: (job, error) => told.push([job.key, error]),
    });
    expect(told).toMatchObject([['one', { code: 'mail-refused' }]]);
  });

  it('of which nothing is known but words is kept as `internal-error`', async () => {
    await ask();
    await run(async () => {
      throw new Error('Ash Example lives at 4 Mill Lane');
    });
    expect(await all()).toMatchObject([{ lastError: 'internal-error' }]);
  });

  it('stays visible until somebody takes it up again', async () => {
    await ask();
    await runDueJobs(scratch.store, { send: failing }, start, { mostAttempts: 1 });
    const [aside] = await jobsInTrouble(scratch.store.reader, start);
    expect(aside).toMatchObject({ state: 'put-aside', lastError: 'mail-refused', attempts: 1 });
    await scratch.store.write((unit) => takeUpJob(unit, aside?.id ?? ''));
    expect((await run(fine)).done).toEqual([aside?.id]);
    const again = scratch.store.write((unit) => takeUpJob(unit, aside?.id ?? ''));
    await expect(again).rejects.toMatchObject({ kind: 'conflict', code: 'job-not-aside' });
  });

  it('does not hold up the others', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => ask(key)));
    const some: JobHandler = async (job) => (job.key === 'b' ? failing(job) : undefined);
    const { done, retried } = await run(some);
    expect([done.length, retried.length]).toEqual([2, 1]);
  });
});

const audited = async (): Promise<unknown[]> =>
  await scratch.store.reader.db
    .select({ action: auditEntries.action, outcome: auditEntries.outcome, code: auditEntries.code })
    .from(auditEntries)
    .where(eq(auditEntries.actorId, '00000000-0000-7000-8000-000000000000'))
    .orderBy(asc(auditEntries.id));

describe('running jobs', () => {
  it('is audited as the work of the system, and writes nothing when nothing is due', async () => {
    await run(fine);
    expect(await audited()).toEqual([]);
    await ask();
    await run(failing);
    expect(await audited()).toEqual([
      { action: 'claim-jobs', outcome: 'done', code: null },
      { action: 'run-job', outcome: 'failed', code: 'mail-refused' },
    ]);
  });

  it('takes no more than its limit at a time', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, index) => ask(`${index}`)));
    const handlers: JobHandlers = { send: fine };
    const counts: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      counts.push((await runDueJobs(scratch.store, handlers, start, { limit: 2 })).done.length);
    }
    expect(counts).toEqual([2, 2, 1]);
  });
});
