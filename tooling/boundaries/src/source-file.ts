import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One file of the house, as text; `file` is its path from the root with forward slashes. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** The folders everything lives in. */
export const houses = ['apps', 'packages', 'plugins', 'tooling'] as const;

const skipped = new Set(['node_modules', 'dist', '.turbo']);

/** Every file below `folders` but what is installed, built or generated; sorted by path. */
export function listFiles(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => below(root, folder)).sort();
}

/** The TypeScript among the files, read. */
export function readSources(root: string, files: readonly string[]): SourceFile[] {
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/migrations/'))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

function below(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : below(root, inside);
    return entry.isFile() ? [inside] : [];
  });
}
