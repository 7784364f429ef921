import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Db } from '../store.ts';

/** What drizzle asks of a PostgreSQL client. */
export interface QueryClient {
  query(query: unknown, params: unknown[]): Promise<unknown>;
}

/** drizzle asks its client for `query` alone. */
export const asDb = (client: QueryClient): Db =>
  drizzle({ client: client as unknown as pg.PoolClient }) as unknown as Db;

/** The text of a query as drizzle hands it to its client. */
export const textOf = (query: unknown): string =>
  typeof query === 'object' && query !== null && 'text' in query && typeof query.text === 'string'
    ? query.text
    : String(query);
