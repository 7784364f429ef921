import type { Instant } from '@waymark/contracts';
import { type JobHandler, runDueJobs, type Store } from '@waymark/database';
import type { Log } from '../composition/log.ts';
import { tracesOf } from '../composition/traces-of.ts';
import { createEnqueueDue } from './enqueue-due.ts';
import type { Schedule } from './schedule.ts';

/** Looks for what the clock has made due and does it; it keeps no account of its own and bears being run again. */
export interface Sweep {
  readonly everyMinutes: number;
  /** Asked between two steps of its work: false once the server is to end; what is left is found at the next start. */
  readonly run: (now: Instant, goesOn: () => boolean) => Promise<unknown>;
}

/** The timers of the process, or those of a test. */
export interface Timers {
  readonly set: (work: () => void, milliseconds: number) => unknown;
  readonly clear: (timer: unknown) => void;
}

export interface JobLoopParts {
  readonly store: Store;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly schedules: readonly Schedule[];
  /** By name, which stands in the log when one fails. */
  readonly sweeps: Readonly<Record<string, Sweep>>;
  readonly now: () => Instant;
  readonly log: Log;
  readonly timers: Timers;
}

export interface JobLoop {
  /** The first round begins a second later: whoever waited for the server is answered first. */
  readonly start: () => void;
  /** One round: what recurs, what is swept, and all jobs that are due. A failure is logged and never ends the loop. */
  readonly turn: () => Promise<void>;
  /** Takes up nothing new; resolves when what is running has ended. */
  readonly stop: () => Promise<void>;
}

const pause = 1000;

/** The one loop of a server that runs its jobs: a second's pause, a round, a pause, the next round. */
export const createJobLoop = ({ store, handlers, schedules, sweeps, now, log, timers }: JobLoopParts): JobLoop => {
  const enqueueDue = createEnqueueDue(store, schedules);
  const sweptAt = new Map<string, number>();
  let isStopping = false;
  let timer: unknown;
  let running: Promise<void> | undefined;

  const guarded = async (event: string, name: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log('error', event, { name, ...tracesOf(error) });
    }
  };

  /** Each sweep once in its own number of minutes, counted from the hour; all of them at the first round. */
  const sweep = async (at: Instant): Promise<void> => {
    const minute = Math.floor(Date.parse(at) / 60_000);
    for (const [name, { everyMinutes, run }] of Object.entries(sweeps)) {
      const turnOfSweep = Math.floor(minute / everyMinutes);
      if (sweptAt.get(name) === turnOfSweep) continue;
      sweptAt.set(name, turnOfSweep);
      if (isStopping) return;
      await guarded('sweep-failed', name, () => run(at, () => !isStopping));
    }
  };

  /** Batch after batch until nothing is due; what fails is due later, so that this ends. */
  const runJobs = async (): Promise<void> => {
    for (let taken = 1; taken > 0 && !isStopping; ) {
      const run = await runDueJobs(store, handlers, now(), {
        onFailure: (job, error) => log('warning', 'job-failed', { jobId: job.id, kind: job.kind, ...tracesOf(error) }),
      });
      taken = run.done.length + run.retried.length + run.putAside.length + run.lost.length;
      for (const jobId of run.putAside) log('error', 'job-put-aside', { jobId });
    }
  };

  const turn = async (): Promise<void> => {
    await guarded('schedule-failed', 'recurring-jobs', () => enqueueDue(now()));
    await sweep(now());
    if (Object.keys(handlers).length > 0) await guarded('jobs-failed', 'due-jobs', runJobs);
  };

  const round = (): void => {
    running = turn().finally(() => {
      running = undefined;
      if (!isStopping) timer = timers.set(round, pause);
    });
  };

  return {
    start: () => {
      timer = timers.set(round, pause);
    },
    turn,
    stop: async () => {
      isStopping = true;
      timers.clear(timer);
      await running;
    },
  };
};
