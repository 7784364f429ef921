import type { Id, Instant } from '@waymark/contracts';
import type { Store, Unit } from '../store.ts';
import { type ClaimedJob, claim } from './claim.ts';
import { failureCode } from './failure-code.ts';
import { completeJob, putJobAside, retryJobLater } from './finish.ts';
import { type JobPolicy, jobPolicy, later, pauseAfter } from './policy.ts';

/** What a handler wants written in the unit that completes its job. */
export type JobEnding = (unit: Unit) => Promise<void>;

/**
 * Does a job's work outside any unit, such as sending a message. It may run again after a crash, so what it does
 * elsewhere must bear being done twice; what it writes here goes into the ending, which is kept once.
 */
export type JobHandler = (job: ClaimedJob) => Promise<JobEnding | undefined>;

/** Handlers by the kind of job they do. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

export interface JobsToRun extends Partial<JobPolicy> {
  /** Told of every failure as it was thrown, for the log; the table keeps its code alone. */
  readonly onFailure?: (job: ClaimedJob, error: unknown) => void;
}

export interface JobsRun {
  readonly done: readonly Id[];
  readonly retried: readonly Id[];
  readonly putAside: readonly Id[];
  /** Finished here after their lease was over; another worker has them. */
  readonly lost: readonly Id[];
}

type Ended = keyof JobsRun;

/** Runs one batch of the jobs that are due at `now`, each at least once and never two at a time within its lease. */
export const runDueJobs = async (
  store: Store,
  handlers: JobHandlers,
  now: Instant,
  { onFailure, ...given }: JobsToRun = {},
): Promise<JobsRun> => {
  const policy: JobPolicy = { ...jobPolicy, ...given };
  const claimed = await claim(store, Object.keys(handlers), now, policy);
  const ended = await Promise.all(
    claimed.map(async (job): Promise<readonly [Ended, Id]> => {
      try {
        return [await runOne(store, handlers[job.kind], job), job.id];
      } catch (error) {
        onFailure?.(job, error);
        return [await giveBack(store, job, failureCode(error), now, policy), job.id];
      }
    }),
  );
  const of = (kind: Ended): Id[] => ended.flatMap(([how, id]) => (how === kind ? [id] : []));
  return { done: of('done'), retried: of('retried'), putAside: of('putAside'), lost: of('lost') };
};

const runOne = async (store: Store, handler: JobHandler | undefined, job: ClaimedJob): Promise<Ended> => {
  const ending = await handler?.(job);
  await store.write(async (unit) => {
    await completeJob(unit, job);
    await ending?.(unit);
  });
  return 'done';
};

/** Back into the queue, or aside; when another worker has the job by now, it is theirs to settle. */
const giveBack = async (
  store: Store,
  job: ClaimedJob,
  code: string,
  now: Instant,
  policy: JobPolicy,
): Promise<Ended> => {
  if (code === 'job-lease-lost') return 'lost';
  const isLast = job.attempt >= policy.mostAttempts;
  try {
    await store.write((unit) =>
      isLast ? putJobAside(unit, job, code) : retryJobLater(unit, job, code, later(now, pauseAfter(job.attempt))),
    );
    return isLast ? 'putAside' : 'retried';
  } catch (error) {
    if (failureCode(error) === 'job-lease-lost') return 'lost';
    throw error;
  }
};
