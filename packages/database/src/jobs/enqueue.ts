import { type Instant, newId } from '@waymark/contracts';
import { sql } from 'drizzle-orm';
import { statement } from '../statement.ts';
import type { Db, Unit } from '../store.ts';
import { type JobPayload, jobs } from './tables.ts';

export interface JobRequest {
  /** The handler it is for, kebab-case. */
  readonly kind: string;
  /** What makes it the same job when it is asked for again, e.g. the id of the notice to send. */
  readonly key: string;
  /** Ids and codes; nothing personal. */
  readonly payload: JobPayload;
  readonly dueAt: Instant;
}

const given = sql.placeholder;
const insertJob = statement((db: Db) =>
  db
    .insert(jobs)
    .values({
      id: given('id'),
      kind: given('kind'),
      key: given('key'),
      payload: given('payload'),
      state: 'waiting',
      dueAt: given('dueAt'),
      attempts: 0,
    })
    .onConflictDoNothing()
    .prepare(),
);

/** Asks for a job with the unit that needs it: committed with it or not at all. Asking twice does it once. */
export const enqueue = async (unit: Unit, request: JobRequest): Promise<void> => {
  await insertJob(unit).execute({ id: newId(), ...request });
};
