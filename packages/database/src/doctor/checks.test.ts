import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKeys } from '../keys/load-keys.ts';
import { scratchFolder } from '../testing/index.ts';
import { checkDataFolder } from './check-data-folder.ts';
import { checkDisk } from './check-disk.ts';
import { checkKeyFile } from './check-key-file.ts';
import { checkSqlite } from './check-sqlite.ts';

const nobody = 65_534;
let folder: ReturnType<typeof scratchFolder>;
let data: string;
beforeEach(() => {
  folder = scratchFolder();
  chmodSync(folder.folder, 0o755);
  data = join(folder.folder, 'data');
  mkdirSync(data);
});
afterEach(() => folder.remove());

describe('the check of SQLite', () => {
  it('is content with this runtime', () => expect(checkSqlite()).toMatchObject({ check: 'sqlite', isFine: true }));

  const versions: readonly [string, boolean][] = [
    ['3.51.2', false],
    ['3.51.3', true],
    ['3.51', false],
    ['3.53.0', true],
    ['3.9.9', false],
    ['4.0.0', true],
    ['0', false],
  ];
  for (const [version, isFine] of versions) {
    it(`knows whether ${version} keeps every commit`, () => expect(checkSqlite(version).isFine).toBe(isFine));
  }
});

describe('the check of the data folder', () => {
  it('is content with one it can write to, and leaves nothing in it', () => {
    expect(checkDataFolder(data)).toMatchObject({ check: 'data-folder', isFine: true });
    expect(readdirSync(data)).toEqual([]);
  });

  it('says when it is not there, or is a file', () => {
    expect(checkDataFolder(join(data, 'none'))).toMatchObject({
      isFine: false,
      words: expect.stringContaining('no data folder'),
    });
    writeFileSync(join(data, 'file'), '');
    expect(checkDataFolder(join(data, 'file')).isFine).toBe(false);
  });

  it('says when it cannot be written to', () => {
    chmodSync(data, 0o555);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(nobody);
    const finding = checkDataFolder(data);
    if (isRoot) process.seteuid?.(0);
    expect(finding).toMatchObject({ isFine: false, words: expect.stringContaining('cannot be written to') });
  });
});

describe('the check of the disk', () => {
  it('tells the room there is, and whether it is enough', () => {
    expect(checkDisk(data, 1)).toMatchObject({
      check: 'disk',
      isFine: true,
      words: expect.stringMatching(/^\d+ MB free$/),
    });
    const finding = checkDisk(data, Number.MAX_SAFE_INTEGER);
    expect(finding).toMatchObject({ isFine: false, words: expect.stringContaining('Waymark needs') });
  });

  it('says when it cannot tell', () => expect(checkDisk(join(data, 'none')).isFine).toBe(false));
});

describe('the check of the key file', () => {
  const check = (path: string) => checkKeyFile(path, data);

  it('is content with one of its own outside the data, and says where it is', () => {
    const path = join(folder.folder, 'key.json');
    loadKeys({ path, createIfMissing: true });
    expect(check(path)).toMatchObject({ check: 'key-file', isFine: true, words: expect.stringContaining(path) });
  });

  it('says when it is missing, open to others, or broken', () => {
    const path = join(folder.folder, 'key.json');
    expect(check(path)).toMatchObject({ isFine: false, words: expect.stringContaining('is missing') });
    loadKeys({ path, createIfMissing: true });
    chmodSync(path, 0o644);
    expect(check(path)).toMatchObject({ isFine: false, words: expect.stringContaining('chmod 600') });
    writeFileSync(path, '{}');
    chmodSync(path, 0o600);
    expect(check(path).isFine).toBe(false);
  });

  it('says when it lies beside the data it seals', () => {
    for (const path of [join(data, 'key.json'), join(data, 'deep', 'key.json')]) {
      loadKeys({ path, createIfMissing: true });
      expect(check(path)).toMatchObject({ isFine: false, words: expect.stringContaining('in the data folder') });
    }
    const beside = join(folder.folder, 'data-keys', 'key.json');
    loadKeys({ path: beside, createIfMissing: true });
    expect(check(beside).isFine).toBe(true);
  });
});
