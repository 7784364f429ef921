import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the one migration that makes a schema on PostgreSQL, as drizzle-kit generates it, into a new folder under
 * `parent`; answers the folder, as a `MigrationSet` takes it. The process must run in the PostgreSQL dialect.
 */
export const generatePgMigrations = async (
  owner: string,
  schema: Readonly<Record<string, unknown>>,
  parent: string,
): Promise<string> => {
  const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api-postgres');
  const nothing = await generateDrizzleJson({});
  const statements = await generateMigration(nothing, await generateDrizzleJson({ ...schema }, nothing.id));
  const folder = join(parent, owner);
  const migration = join(folder, '00000000000000_base');
  mkdirSync(migration, { recursive: true });
  writeFileSync(join(migration, 'migration.sql'), statements.join('\n--> statement-breakpoint\n'));
  return folder;
};
