import { AppError, type Id, type Instant } from '@waymark/contracts';
import { and, asc, eq, isNull, lte, or } from 'drizzle-orm';
import { type Reader, systemActor, type Unit } from '../store.ts';
import { later } from './policy.ts';
import { jobs } from './tables.ts';

/** A job due for this long that nobody has taken has no handler, or nobody runs jobs. */
const overdueMs = 15 * 60_000;

export interface JobInTrouble {
  readonly id: Id;
  readonly kind: string;
  readonly state: string;
  readonly dueAt: Instant;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** Jobs a person should see, oldest first: those put aside, and those long due that no worker has. */
export const jobsInTrouble = async ({ db }: Reader, now: Instant): Promise<JobInTrouble[]> =>
  await db
    .select({
      id: jobs.id,
      kind: jobs.kind,
      state: jobs.state,
      dueAt: jobs.dueAt,
      attempts: jobs.attempts,
      lastError: jobs.lastError,
    })
    .from(jobs)
    .where(
      or(
        eq(jobs.state, 'put-aside'),
        and(
          eq(jobs.state, 'waiting'),
          lte(jobs.dueAt, later(now, -overdueMs)),
          or(isNull(jobs.leaseUntil), lte(jobs.leaseUntil, now)),
        ),
      ),
    )
    .orderBy(asc(jobs.dueAt), asc(jobs.id));

/** Takes a job that was put aside up again, at once and with all its attempts; 409 when it is not aside. */
export const takeUpJob = async (unit: Unit, id: Id, actorId: Id = systemActor): Promise<void> => {
  const [row] = await unit.db
    .update(jobs)
    .set({ state: 'waiting', attempts: 0, dueAt: unit.now, finishedAt: null })
    .where(and(eq(jobs.id, id), eq(jobs.state, 'put-aside')))
    .returning({ id: jobs.id });
  if (row === undefined)
    throw new AppError('conflict', 'job-not-aside', { message: 'This job has not been put aside' });
  unit.audit({ actorId, action: 'take-up-job', outcome: 'done', recordIds: [id], personIds: [] });
};
