import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal, unseal, useKeyring } from '@waymark/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../testing/index.ts';
import { KeyFileError } from './key-file-error.ts';
import { keyFilePath } from './key-file-path.ts';
import { loadKeys } from './load-keys.ts';
import { rotateKeys } from './rotate-keys.ts';

let folder: ReturnType<typeof scratchFolder>;
let path: string;
beforeEach(() => {
  folder = scratchFolder();
  path = join(folder.folder, 'configuration', 'waymark', 'key.json');
});
afterEach(() => folder.remove());

const permissions = (of: string): number => statSync(of).mode & 0o777;
const refusal = (load: () => unknown): unknown => {
  try {
    return load();
  } catch (error) {
    return error instanceof KeyFileError ? error.code : error;
  }
};

describe('the key file', () => {
  it('is made at the first start, for its owner alone, and read from then on', () => {
    const first = loadKeys({ path, createIfMissing: true });
    expect(first.wasMade).toBe(true);
    expect(permissions(path)).toBe(0o600);
    expect(permissions(join(path, '..'))).toBe(0o700);
    expect(readdirSync(join(path, '..'))).toEqual(['key.json']);
    const second = loadKeys({ path, createIfMissing: true });
    expect(second).toEqual({ ...first, wasMade: false });
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')))).toEqual(['current', 'audit', 'keys']);
  });

  it('is not made where the data needs the one it was sealed with', () => {
    expect(refusal(() => loadKeys({ path, createIfMissing: false }))).toBe('missing');
    expect(existsSync(path)).toBe(false);
  });

  for (const mode of [0o640, 0o604, 0o620, 0o666, 0o610]) {
    it(`is refused when others may use it (${mode.toString(8)})`, () => {
      loadKeys({ path, createIfMissing: true });
      chmodSync(path, mode);
      expect(refusal(() => loadKeys({ path, createIfMissing: true }))).toBe('open-to-others');
    });
  }

  const secret = Buffer.alloc(32, 1).toString('base64');
  const key = { id: 'a', secret };
  const broken: readonly [string, string][] = [
    ['is empty', ''],
    ['is cut short', '{"current":"a"'],
    ['lacks its current key', JSON.stringify({ current: 'b', audit: 'a', keys: [key] })],
    ['lacks its audit key', JSON.stringify({ current: 'a', audit: 'b', keys: [key] })],
    ['holds a short key', JSON.stringify({ current: 'a', audit: 'a', keys: [{ ...key, secret: 'AAAA' }] })],
    ['holds one id twice', JSON.stringify({ current: 'a', audit: 'a', keys: [key, key] })],
    ['holds more than it should', JSON.stringify({ current: 'a', audit: 'a', keys: [key], more: 1 })],
  ];
  for (const [what, content] of broken) {
    it(`is refused, and not written over, when it ${what}`, () => {
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, content, { mode: 0o600 });
      expect(refusal(() => loadKeys({ path, createIfMissing: true }))).toBe('broken');
      expect(readFileSync(path, 'utf8')).toBe(content);
    });
  }

  it('gives keys for sealing and for the audit that differ from each other and from the secret', () => {
    const { keyring, auditKey } = loadKeys({ path, createIfMissing: true });
    const sealing = keyring.keys.get(keyring.current);
    const [stored] = JSON.parse(readFileSync(path, 'utf8')).keys;
    const secrets = [sealing, auditKey, Buffer.from(stored.secret, 'base64')].map((one) =>
      Buffer.from(one ?? []).toString('hex'),
    );
    expect(new Set(secrets).size).toBe(3);
    for (const one of secrets) expect(one).toHaveLength(64);
  });

  it('is rotated: new values take the new key, old ones open, and the audit keeps its own', () => {
    const before = loadKeys({ path, createIfMissing: true });
    useKeyring(before.keyring);
    const stored = seal('whereabouts.address', '4 Mill Lane');
    const keyId = rotateKeys(path);
    const after = loadKeys({ path, createIfMissing: false });
    expect(permissions(path)).toBe(0o600);
    expect(after.keyring.current).toBe(keyId);
    expect(after.keyring.keys.size).toBe(2);
    expect(after.auditKey).toEqual(before.auditKey);
    useKeyring(after.keyring);
    expect(unseal('whereabouts.address', stored)).toBe('4 Mill Lane');
    expect(seal('whereabouts.address', '5 Mill Lane').split(':')[1]).toBe(keyId);
  });
});

describe('where the key file is', () => {
  it('is told by WAYMARK_KEY_FILE, else lies in the configuration of its owner', () => {
    expect(keyFilePath({ WAYMARK_KEY_FILE: '/keys/one.json', XDG_CONFIG_HOME: '/else' }, '/home/ash')).toBe(
      '/keys/one.json',
    );
    expect(keyFilePath({ XDG_CONFIG_HOME: '/else' }, '/home/ash')).toBe('/else/waymark/key.json');
    expect(keyFilePath({ WAYMARK_KEY_FILE: '' }, '/home/ash')).toBe('/home/ash/.config/waymark/key.json');
  });
});
