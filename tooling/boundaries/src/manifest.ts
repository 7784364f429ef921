import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the boundaries read of a package.json. */
export interface Manifest {
  readonly name?: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The package.json of a folder; undefined where there is none. pnpm has checked its shape before anything runs. */
export function readManifest(root: string, folder: string): Manifest | undefined {
  const file = path.join(root, folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
}

/** The folder of the package a file belongs to, from the root: `packages/core`; `.` where that has no package.json. */
export function packageOf(root: string, file: string): string {
  const folder = file.split('/').slice(0, 2).join('/');
  return existsSync(path.join(root, folder, 'package.json')) ? folder : '.';
}
