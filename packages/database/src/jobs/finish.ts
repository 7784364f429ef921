import { AppError, type Instant } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import type { AuditEntry } from '../audit/entry.ts';
import { systemActor, type Unit } from '../store.ts';
import type { ClaimedJob } from './claim.ts';
import { jobs } from './tables.ts';

type Change = Partial<Pick<typeof jobs.$inferInsert, 'state' | 'dueAt' | 'lastError' | 'finishedAt'>>;

/** Changes a job that is still this claim's, and gives it free; `conflict` `job-lease-lost` when another has it. */
const settle = async (unit: Unit, job: ClaimedJob, change: Change, entry: Partial<AuditEntry>): Promise<void> => {
  const [row] = await unit.db
    .update(jobs)
    .set({ ...change, leaseUntil: null, leasedBy: null })
    .where(and(eq(jobs.id, job.id), eq(jobs.leasedBy, job.claim), eq(jobs.state, 'waiting')))
    .returning({ id: jobs.id });
  if (row === undefined)
    throw new AppError('conflict', 'job-lease-lost', { message: 'Another worker has taken this job' });
  const action = change.state === 'put-aside' ? 'put-jobs-aside' : 'run-job';
  unit.audit({ actorId: systemActor, action, outcome: 'done', recordIds: [job.id], personIds: [], ...entry });
};

/** The job is done, with whatever else its unit writes. */
export const completeJob = (unit: Unit, job: ClaimedJob): Promise<void> =>
  settle(unit, job, { state: 'done', lastError: null, finishedAt: unit.now }, { outcome: 'done' });

/** The job failed and will be tried again. */
export const retryJobLater = (unit: Unit, job: ClaimedJob, code: string, dueAt: Instant): Promise<void> =>
  settle(unit, job, { dueAt, lastError: code }, { outcome: 'failed', code });

/** The job failed for the last time, and waits for a person. */
export const putJobAside = (unit: Unit, job: ClaimedJob, code: string): Promise<void> =>
  settle(unit, job, { state: 'put-aside', lastError: code, finishedAt: unit.now }, { outcome: 'failed', code });
