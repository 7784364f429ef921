import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onFile, scratchFolder, scratchOptions, scratchSchema } from '../testing/index.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const nobody = 65_534;
let folder: ReturnType<typeof scratchFolder>;
let path: string;
beforeEach(() => {
  folder = scratchFolder();
  path = join(folder.folder, 'waymark.db');
});
afterEach(() => {
  chmodSync(folder.folder, 0o700);
  folder.remove();
});

/** Opens the store as somebody whom the modes of files bind: the administrator may write everywhere. */
const failureOfOpening = (): unknown => {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(nobody);
  try {
    openSqliteStore(path, scratchOptions());
  } catch (error) {
    return error;
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  return undefined;
};

const expectClean = (failure: unknown, code: string): void => {
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ kind: 'unavailable', code });
  expect(String(failure)).not.toContain(folder.folder);
};

describe('a data folder that cannot be written to', () => {
  it('is told as such when there is no database yet', () => {
    chmodSync(folder.folder, 0o555);
    expectClean(failureOfOpening(), 'database-not-opened');
  });

  it('is told as such when the database cannot be written to', () => {
    onFile(path, scratchSchema);
    chmodSync(path, 0o444);
    chmodSync(folder.folder, 0o555);
    expectClean(failureOfOpening(), 'database-not-opened');
  });

  it('is told as such when the database could be written to, but not its log beside it', () => {
    onFile(path, scratchSchema);
    chmodSync(path, 0o666);
    if (process.geteuid?.() === 0) chownSync(path, nobody, nobody);
    chmodSync(folder.folder, 0o555);
    expectClean(failureOfOpening(), 'database-read-only');
  });
});
