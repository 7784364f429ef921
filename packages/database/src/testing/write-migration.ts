import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `<folder>/<name>/migration.sql` as drizzle-kit does; answers the folder. */
export const writeMigration = (folder: string, name: string, ...statements: readonly string[]): string => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), statements.join('\n--> statement-breakpoint\n'));
  return folder;
};
