import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MigrationRefused } from './migration-refused.ts';

/** The migrations of one owner: the core (`core`) or a plugin by its id, in order of name. */
export interface MigrationSet {
  readonly owner: string;
  /** Folder of `<UTC stamp>_<name>/migration.sql`. */
  readonly folder: string;
  /** Tables, indexes and triggers a plugin may touch begin with this; the core has none. */
  readonly prefix?: string;
}

export interface MigrationFile {
  readonly owner: string;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  readonly prefix: string | undefined;
}

/** Reads a folder's migrations; throws when there is no folder, or one in it holds no `migration.sql`. */
export const readMigrations = ({ owner, folder, prefix }: MigrationSet): MigrationFile[] => {
  if (!existsSync(folder)) throw new MigrationRefused('no-folder', `The migrations of ${owner} are missing: ${folder}`);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { owner, name, sql, hash: createHash('sha256').update(sql).digest('hex'), prefix };
  });
};
