import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { assembleSqliteStore } from '../sqlite/assemble-sqlite-store.ts';
import { openReader } from '../sqlite/open-reader.ts';
import { openWriter } from '../sqlite/open-writer.ts';
import { type Pace, usualPace } from '../sqlite/pace.ts';
import type { Store, StoreOptions } from '../store.ts';

/** An empty folder of the test's own; `remove` takes it away with all in it. */
export const scratchFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Runs statements on a file, made where it is not there, and closes it. */
export const onFile = (path: string, statements: readonly string[]): void => {
  const database = new DatabaseSync(path);
  for (const statement of statements) database.exec(statement);
  database.close();
};

export interface ScratchSqlite {
  readonly store: Store;
  readonly path: string;
  readonly writer: DatabaseSync;
  readonly remove: () => Promise<void>;
}

/** A SQLite store whose writing connection the test can reach, to make it fail. */
export const openScratchSqlite = (
  ddl: readonly string[],
  options: StoreOptions,
  pace: Partial<Pace> = {},
): ScratchSqlite => {
  const { folder, remove } = scratchFolder();
  const path = join(folder, 'waymark.db');
  onFile(path, ddl);
  const writer = openWriter(path);
  const reader = openReader(path, options.personalTables);
  const store = assembleSqliteStore({ writer, reader, pace: { ...usualPace, ...pace } }, options);
  return {
    store,
    path,
    writer,
    remove: async () => {
      await store.close();
      remove();
    },
  };
};
