import { MigrationRefused } from './migration-refused.ts';
import { isOwnName } from './own-prefix.ts';
import type { MigrationFile } from './read-folder.ts';
import { namesTouched } from './statement-names.ts';

/** A row of the ledger. */
export interface AppliedMigration {
  readonly owner: string;
  readonly name: string;
  readonly hash: string;
}

/** A migration's place among all: `owner/name`. */
export const titleOf = ({ owner, name }: { readonly owner: string; readonly name: string }): string =>
  `${owner}/${name}`;

/**
 * Which files still have to run, in order: the core first, then plugins by id. An applied file whose content has
 * changed, or that is gone, refuses the start: the data no longer is what the files say. A plugin that is not loaded
 * keeps what it has.
 */
export const pendingMigrations = (
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationFile[] => {
  const known = new Map(applied.map((row) => [titleOf(row), row.hash]));
  for (const file of files) {
    refuseEdited(file, known.get(titleOf(file)));
    refuseOutsidePrefix(file);
  }
  refuseVanished(files, applied);
  return files.filter((file) => !known.has(titleOf(file))).sort(byOwner);
};

/** Within an owner the order of the folder stays, since sorting keeps it. */
const byOwner = (one: MigrationFile, other: MigrationFile): number => {
  if (one.owner === other.owner) return 0;
  if (one.prefix === undefined || other.prefix === undefined) return one.prefix === undefined ? -1 : 1;
  return one.owner < other.owner ? -1 : 1;
};

const refuseEdited = (file: MigrationFile, hash: string | undefined): void => {
  if (hash === undefined || hash === file.hash) return;
  throw new MigrationRefused('edited', `Migration ${titleOf(file)} was edited after it was applied; restore it`);
};

const refuseVanished = (files: readonly MigrationFile[], applied: readonly AppliedMigration[]): void => {
  const present = new Set(files.map(titleOf));
  const owners = new Set(files.map((file) => file.owner));
  const gone = applied.find((row) => (owners.has(row.owner) || row.owner === 'core') && !present.has(titleOf(row)));
  if (gone === undefined) return;
  throw new MigrationRefused(
    'vanished',
    `Migration ${titleOf(gone)} was applied and is gone; this is an older Waymark`,
  );
};

const refuseOutsidePrefix = (file: MigrationFile): void => {
  const { prefix } = file;
  if (prefix === undefined) return;
  const outside = namesTouched(file.sql).find((name) => !isOwnName(name, prefix));
  if (outside !== undefined) throw outsidePrefix(file, outside);
};

/** A plugin's migration reached for something that is not the plugin's. */
export const outsidePrefix = (file: MigrationFile, name: string): MigrationRefused =>
  new MigrationRefused(
    'outside-prefix',
    `Migration ${titleOf(file)} touches ${name}, outside its prefix ${file.prefix}_`,
  );
