import type { Store, StoreOptions } from '../store.ts';
import { assembleSqliteStore } from './assemble-sqlite-store.ts';
import { Checkpointer } from './checkpointer.ts';
import { openReader } from './open-reader.ts';
import { openWriter } from './open-writer.ts';
import { usualPace } from './pace.ts';

/**
 * Opens the store on a file whose migrations are applied. One process owns the file.
 * Throws `AppError` `unavailable` where the file cannot be opened for writing.
 */
export const openSqliteStore = (path: string, options: StoreOptions): Store => {
  const writer = openWriter(path);
  const reader = openReader(path, options.personalTables);
  const checkpointer = options.isThrownAway === true ? undefined : new Checkpointer(writer, path);
  return assembleSqliteStore({ writer, reader, pace: usualPace, checkpointer }, options);
};
