import { type Id, type Instant, newId } from '@waymark/contracts';
import { dialect } from '@waymark/kit';
import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { type Store, systemActor, type Unit } from '../store.ts';
import { type JobPolicy, later } from './policy.ts';
import { type JobPayload, jobs } from './tables.ts';

/** A job in the hands of one worker until its lease ends. */
export interface ClaimedJob {
  readonly id: Id;
  readonly kind: string;
  readonly key: string;
  readonly payload: JobPayload;
  /** 1 at the first attempt. */
  readonly attempt: number;
  /** The claim, without which the job cannot be completed. */
  readonly claim: Id;
}

const dueFor = (kinds: readonly string[], now: Instant): SQL | undefined =>
  and(
    eq(jobs.state, 'waiting'),
    inArray(jobs.kind, [...kinds]),
    lte(jobs.dueAt, now),
    or(isNull(jobs.leaseUntil), lte(jobs.leaseUntil, now)),
  );

/**
 * Leases the jobs of these kinds that are due, oldest first, so that no other worker takes them before the lease ends.
 * One that a worker was lost with at its last attempt is put aside instead. Kinds nobody handles are left waiting.
 */
export const claim = async (
  store: Store,
  kinds: readonly string[],
  now: Instant,
  policy: JobPolicy,
): Promise<readonly ClaimedJob[]> => {
  const due = dueFor(kinds, now);
  const [any] = await store.reader.db.select({ id: jobs.id }).from(jobs).where(due).limit(1);
  if (any === undefined) return [];
  return await store.write(
    async (unit) => {
      const ids = await lockDue(unit, due, policy.limit);
      if (ids.length === 0) return [];
      await putLostAside(unit, ids, policy.mostAttempts);
      return await lease(unit, ids, later(now, policy.leaseMs));
    },
    { isolation: 'read-committed' },
  );
};

/** SQLite has one writer. On PostgreSQL many workers claim at once, and each skips what another has locked. */
const lockDue = async (unit: Unit, due: SQL | undefined, limit: number): Promise<Id[]> => {
  const oldest = unit.db
    .select({ id: jobs.id })
    .from(jobs)
    .where(due)
    .orderBy(asc(jobs.dueAt), asc(jobs.id))
    .limit(limit);
  const rows = dialect === 'pg' ? await oldest.for('update', { skipLocked: true }) : await oldest;
  return rows.map((row) => row.id);
};

const putLostAside = async (unit: Unit, ids: Id[], mostAttempts: number): Promise<void> => {
  const lost = await unit.db
    .update(jobs)
    .set({ state: 'put-aside', leaseUntil: null, leasedBy: null, lastError: 'worker-lost', finishedAt: unit.now })
    .where(and(inArray(jobs.id, ids), gte(jobs.attempts, mostAttempts)))
    .returning({ id: jobs.id });
  if (lost.length === 0) return;
  const recordIds = lost.map((row) => row.id);
  unit.audit({
    actorId: systemActor,
    action: 'put-jobs-aside',
    outcome: 'failed',
    code: 'worker-lost',
    recordIds,
    personIds: [],
  });
};

const lease = async (unit: Unit, ids: Id[], leaseUntil: Instant): Promise<readonly ClaimedJob[]> => {
  const claimId = newId();
  const rows = await unit.db
    .update(jobs)
    .set({ leaseUntil, leasedBy: claimId, attempts: sql`${jobs.attempts} + 1` })
    .where(and(inArray(jobs.id, ids), eq(jobs.state, 'waiting')))
    .returning({ id: jobs.id, kind: jobs.kind, key: jobs.key, payload: jobs.payload, attempt: jobs.attempts });
  const recordIds = rows.map((row) => row.id);
  if (rows.length > 0) {
    unit.audit({ actorId: systemActor, action: 'claim-jobs', outcome: 'done', recordIds, personIds: [] });
  }
  const byId = new Map(rows.map((row) => [row.id, { ...row, claim: claimId }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};
