import { jobs, type Store } from '@waymark/database';
import { Hono } from 'hono';
import { jsonAnswer } from './api/json-answer.ts';
import { problemAnswer } from './problem/problem-answer.ts';
import { unavailable } from './problem/problems.ts';

export interface HealthParts {
  readonly store: Store;
  /** False from the moment the server has been asked to end. */
  readonly isOpen: () => boolean;
}

const answers = async ({ reader: { db } }: Store): Promise<boolean> => {
  try {
    await db.select({ id: jobs.id }).from(jobs).limit(1);
    return true;
  } catch {
    return false;
  }
};

/**
 * `/healthz`: the process is up. `/readyz`: it takes requests, since the database answers; migrations are applied
 * before there is a store. Neither says anything else.
 */
export const healthRoutes = ({ store, isOpen }: HealthParts): Hono =>
  new Hono()
    .get('/healthz', () => jsonAnswer({ status: 'up' }))
    .get('/readyz', async () => {
      if (!isOpen()) return problemAnswer(unavailable('closing', 'The server is ending'));
      if (!(await answers(store))) return problemAnswer(unavailable('database-lost', 'The database does not answer'));
      return jsonAnswer({ status: 'ready', database: 'answers', migrations: 'applied' });
    });
