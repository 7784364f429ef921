import { code, count, id, index, instant, json, looseRef, table, text, uniqueIndex } from '@waymark/kit';
import { z } from 'zod';

export const jobStates = ['waiting', 'done', 'put-aside'] as const;

/** What a job is about: ids and codes alone, since it is read outside the access rules of people's records. */
export const jobPayloadSchema = z.record(z.string(), z.unknown());
export type JobPayload = z.output<typeof jobPayloadSchema>;

/** Work to be done once, later: claimed with a lease, tried again with back-off, put aside visibly when it keeps failing. */
export const jobs = table(
  'jobs',
  {
    id: id(),
    kind: text().notNull(),
    /** One job a key for ever, so that asking twice does it once. */
    key: text().notNull(),
    payload: json(jobPayloadSchema).notNull(),
    state: code(jobStates).notNull(),
    dueAt: instant().notNull(),
    /** How often it was claimed. */
    attempts: count().notNull(),
    leaseUntil: instant(),
    /** The claim that holds it, one id a claim: who comes back after the lease is over finds another. */
    leasedBy: looseRef(),
    /** Stable code of the last failure, never its words. */
    lastError: text(),
    finishedAt: instant(),
  },
  (t) => [uniqueIndex('jobs_kind_key_idx').on(t.kind, t.key), index('jobs_state_due_at_idx').on(t.state, t.dueAt)],
);
