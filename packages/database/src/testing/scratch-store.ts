import { join } from 'node:path';
import { dialect } from '@waymark/kit';
import { openPgStore } from '../pg/open-pg-store.ts';
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts';
import type { Store, StoreOptions } from '../store.ts';
import { createPgDatabase, dropPgDatabase, onPg } from './scratch-pg.ts';
import { onFile, scratchFolder } from './scratch-sqlite.ts';

export interface ScratchStore {
  readonly store: Store;
  /** The file on SQLite; the connection string on PostgreSQL. */
  readonly location: string;
  readonly remove: () => Promise<void>;
}

/** A store of this process's dialect on an empty database made by `ddl`; PostgreSQL comes from the test run's own server. */
export const openScratchStore = (ddl: readonly string[], options: StoreOptions): Promise<ScratchStore> =>
  dialect === 'pg' ? openOnPg(ddl, options) : openOnSqlite(ddl, options);

const openOnSqlite = async (ddl: readonly string[], options: StoreOptions): Promise<ScratchStore> => {
  const { folder, remove } = scratchFolder();
  const location = join(folder, 'waymark.db');
  onFile(location, ddl);
  const store = openSqliteStore(location, options);
  return {
    store,
    location,
    remove: async () => {
      await store.close();
      remove();
    },
  };
};

const openOnPg = async (ddl: readonly string[], options: StoreOptions): Promise<ScratchStore> => {
  const location = await createPgDatabase();
  await onPg(location, ddl);
  const store = openPgStore(location, options);
  return {
    store,
    location,
    remove: async () => {
      await store.close();
      await dropPgDatabase(location);
    },
  };
};

/** Runs statements on the database past the store, as a hand at the file or the server would. */
export const pastTheStore = async ({ location }: ScratchStore, ...statements: readonly string[]): Promise<void> =>
  dialect === 'pg' ? await onPg(location, statements) : onFile(location, statements);
