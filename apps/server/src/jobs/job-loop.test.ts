import { AppError } from '@waymark/contracts';
import { openTestCore, type TestCore } from '@waymark/core/testing';
import { enqueue, type JobHandler, jobs, jobsInTrouble, readHeadLog, systemActor } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../composition/log.ts';
import { createJobLoop, type JobLoopParts } from './job-loop.ts';
import { auditHeadFile, auditHeadHandler, auditHeadSchedule } from './log-audit-head.ts';

let core: TestCore;
let lines: string[];
beforeEach(async () => {
  core = await openTestCore();
  lines = [];
});
afterEach(() => core.remove());

/** Timers that fire when the test says so. */
const handTimers = () => {
  const waiting = new Map<number, () => void>();
  let last = 0;
  let told = Promise.withResolvers<number>();
  return {
    waiting,
    /** For how many milliseconds the next timer is set. */
    nextSet: () => told.promise,
    set: (work: () => void, milliseconds: number) => {
      last += 1;
      waiting.set(last, work);
      told.resolve(milliseconds);
      return last;
    },
    clear: (timer: unknown) => void waiting.delete(Number(timer)),
    fire: () => {
      const all = [...waiting.values()];
      waiting.clear();
      told = Promise.withResolvers<number>();
      for (const work of all) work();
    },
  };
};

const loopOf = (changes: Partial<JobLoopParts> = {}) => {
  const timers = handTimers();
  const { now } = core.clock;
  const log = createLog((line) => lines.push(line), now);
  return {
    timers,
    loop: createJobLoop({ store: core.store, handlers: {}, schedules: [], sweeps: {}, now, log, timers, ...changes }),
  };
};

const ask = (kind: string, key: string) =>
  core.store.write(async (unit) => {
    await enqueue(unit, { kind, key, payload: {}, dueAt: unit.now });
    unit.audit({ actorId: systemActor, action: 'test-ask', outcome: 'done', recordIds: [], personIds: [] });
  });

const statesOf = async (kind: string) =>
  (await core.store.reader.db.select({ kind: jobs.kind, key: jobs.key, state: jobs.state }).from(jobs))
    .filter((job) => job.kind === kind)
    .map(({ key, state }) => `${key} ${state}`);

describe('the job loop', () => {
  it('runs every job that is due, more than one batch of them, once', async () => {
    for (let n = 0; n < 25; n += 1) await ask('count', `n-${n}`);
    const seen: string[] = [];
    const count: JobHandler = async ({ key }) => {
      seen.push(key);
      return undefined;
    };
    const { loop } = loopOf({ handlers: { count } });
    await loop.turn();
    await loop.turn();
    expect(seen.toSorted()).toEqual(Array.from({ length: 25 }, (_, n) => `n-${n}`).toSorted());
    expect((await statesOf('count')).every((state) => state.endsWith(' done'))).toBe(true);
  });

  it('goes on after a job that fails, which is logged by its code and stays visible', async () => {
    await ask('break', 'a');
    const handlers = {
      break: async () => {
        throw new AppError('unavailable', 'mail-deferred', { message: 'Marker McSecret' });
      },
    };
    const { loop } = loopOf({ handlers });
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await loop.turn();
      core.clock.pass({ hours: 2 });
    }
    expect(await statesOf('break')).toEqual(['a put-aside']);
    expect(await jobsInTrouble(core.store.reader, core.clock.now())).toMatchObject([
      { kind: 'break', lastError: 'mail-deferred' },
    ]);
    expect(lines.filter((line) => line.includes('"job-failed"'))).toHaveLength(8);
    expect(lines.filter((line) => line.includes('"job-put-aside"'))).toHaveLength(1);
    expect(lines.join()).not.toContain('McSecret');
  });

  it('asked to stop, ends when what is running has ended, and takes up nothing after that', async () => {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<undefined>();
    const handlers = {
      slow: () => {
        begun.resolve();
        return end.promise;
      },
    };
    await ask('slow', 'a');
    const { loop, timers } = loopOf({ handlers });
    loop.start();
    timers.fire();
    await begun.promise;
    await ask('slow', 'b');
    let isStopped = false;
    const stopping = loop.stop().then(() => {
      isStopped = true;
    });
    await new Promise(setImmediate);
    expect(isStopped).toBe(false);
    end.resolve(undefined);
    await stopping;
    expect(timers.waiting.size).toBe(0);
    expect((await statesOf('slow')).toSorted()).toEqual(['a done', 'b waiting']);
  });

  it('begins the next round when the second’s pause is over', async () => {
    const { loop, timers } = loopOf();
    const first = timers.nextSet();
    loop.start();
    expect(await first).toBe(1000);
    timers.fire();
    expect(await timers.nextSet()).toBe(1000);
    await loop.stop();
    expect(timers.waiting.size).toBe(0);
  });

  it('asks for a recurring job once an occurrence, in any number of loops, and makes up for a night it slept', async () => {
    const schedules = [{ kind: 'night', recurs: { dailyAt: '02:00' } }] as const;
    const { loop } = loopOf({ schedules });
    const { loop: other } = loopOf({ schedules });
    await loop.turn();
    await loop.turn();
    await other.turn();
    core.clock.pass({ days: 3 });
    await loop.turn();
    await other.turn();
    expect((await statesOf('night')).toSorted()).toEqual([
      '2026-03-05T02:00:00.000Z waiting',
      '2026-03-08T02:00:00.000Z waiting',
    ]);
  });

  it('sweeps as often as each sweep says, and one that fails holds up neither the others nor its own next turn', async () => {
    const swept: string[] = [];
    const sweeps = {
      broken: {
        everyMinutes: 5,
        run: async () => {
          throw new Error('Marker McSecret');
        },
      },
      late: { everyMinutes: 1, run: async (now: string) => void swept.push(now.slice(11, 16)) },
    };
    const { loop } = loopOf({ sweeps });
    for (let minutes = 0; minutes <= 5; minutes += 1) {
      await loop.turn();
      await loop.turn();
      core.clock.pass({ minutes: 1 });
    }
    expect(swept).toEqual(['18:30', '18:31', '18:32', '18:33', '18:34', '18:35']);
    expect(lines.map((line) => JSON.parse(line).name)).toEqual(['broken', 'broken']);
    expect(lines.join()).not.toContain('McSecret');
  });

  it('asked to stop, tells a sweep that is at work not to go on, and begins no other', async () => {
    const begun = Promise.withResolvers<void>();
    const swept: string[] = [];
    const sweeps = {
      long: {
        everyMinutes: 1,
        run: async (_now: string, goesOn: () => boolean) => {
          begun.resolve();
          while (goesOn()) await new Promise(setImmediate);
          swept.push('long');
        },
      },
      next: { everyMinutes: 1, run: async () => void swept.push('next') },
    };
    const { loop, timers } = loopOf({ sweeps });
    loop.start();
    timers.fire();
    await begun.promise;
    await loop.stop();
    expect(swept).toEqual(['long']);
  });

  it('keeps the head of the audit each hour, where a cut tail would show', async () => {
    const file = auditHeadFile(core.location.replace(/\/[^/]+$/, ''));
    const handlers = { [auditHeadSchedule.kind]: auditHeadHandler(core.store, file, core.clock.now) };
    const { loop } = loopOf({ handlers, schedules: [auditHeadSchedule] });
    await loop.turn();
    core.clock.pass({ minutes: 40 });
    await loop.turn();
    const heads = readHeadLog(file);
    expect(heads).toHaveLength(2);
    expect(heads[1]?.sequence).toBeGreaterThan(heads[0]?.sequence ?? 0);
  });
});
