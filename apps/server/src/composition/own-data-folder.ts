import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from './start-refused.ts';

/**
 * Makes the data folder, for its owner alone, and holds it: one server at a time runs on it. The hold is a lock of the
 * operating system, which ends with the process however that ends. Throws `StartRefused` where another has it.
 */
export const ownDataFolder = (folder: string): { readonly release: () => void } => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, '.held'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory');
    lock.exec('pragma locking_mode = exclusive');
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    throw new StartRefused(`Waymark is already running on the data in ${folder}. Stop that one first`);
  }
  return { release: () => lock.close() };
};
