import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { loadKnownPlans } from '@waymark/core';
import type { ReadDb } from '@waymark/database';
import type { KnownPlan } from '@waymark/interop';
import { drizzle } from 'drizzle-orm/node-sqlite';
import { StartRefused } from '../composition/start-refused.ts';
import { toKnownPlan } from './known-plans.ts';

/** The SQLite builder answers the calls of the narrowed PostgreSQL type; only selects are asked of it. */
const asReadDb = (client: DatabaseSync): ReadDb => drizzle({ client }) as unknown as ReadDb;

/**
 * A database that nobody has open is read as it lies there: SQLite would put two files beside it otherwise. One that has
 * a write-ahead log is open somewhere, or was when a machine went down, and is read with its log.
 */
const openUntouched = (file: string): DatabaseSync => {
  const isLogged = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  if (isLogged) return new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  return new DatabaseSync(address, { readOnly: true });
};

/**
 * The plans in a database file, for a comparison that writes nothing at all: no migration, no audit, no file beside it.
 * Nobody is shown any of them: what comes of it is numbers. Throws `StartRefused` where the file is of another version.
 */
export async function* knownPlansOfFile(file: string): AsyncGenerator<readonly KnownPlan[]> {
  const database = openUntouched(file);
  try {
    const db = asReadDb(database);
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await readPage(db, cursor, file);
      yield page.plans.map(toKnownPlan);
      cursor = page.nextCursor;
    }
  } finally {
    database.close();
  }
}

const readPage = async (db: ReadDb, cursor: string | undefined, file: string) => {
  try {
    return await loadKnownPlans(db, cursor);
  } catch (cause) {
    const words = `The database ${file} cannot be read by this version of Waymark. Type "waymark migrate" first`;
    throw Object.assign(new StartRefused(words), { cause });
  }
};
