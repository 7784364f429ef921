import { hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Keyring } from '@waymark/kit';
import { createKeyFile, type KeyFile, newKey, readKeyFile } from './key-file.ts';
import { KeyFileError } from './key-file-error.ts';

export interface Keys {
  /** For `useKeyring`: sealing keys by id. */
  readonly keyring: Keyring;
  /** For the audit chain; the same for ever, so that old rows still verify after a rotation. */
  readonly auditKey: Uint8Array;
  /** Whether the file was made just now: then its owner must be told to keep a copy elsewhere. */
  readonly wasMade: boolean;
}

export interface KeyFileToLoad {
  readonly path: string;
  /** For the first start only: a database that holds sealed values needs the key it was sealed with. */
  readonly createIfMissing: boolean;
}

const derivedBytes = 32;
const derive = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', `waymark ${purpose} 1`, derivedBytes));

/** Reads the key file, making it (mode 600) where that is asked; throws `KeyFileError` when it cannot be used. */
export const loadKeys = ({ path, createIfMissing }: KeyFileToLoad): Keys => {
  const wasMade = createIfMissing && !existsSync(path);
  if (wasMade) {
    const key = newKey();
    createKeyFile(path, { current: key.id, audit: key.id, keys: [key] });
  }
  const file = readKeyFile(path);
  return { keyring: keyringOf(file), auditKey: auditKeyOf(file, path), wasMade };
};

const keyringOf = ({ current, keys }: KeyFile): Keyring => ({
  current,
  keys: new Map(keys.map(({ id, secret }) => [id, derive(secret, 'sealed values')])),
});

const auditKeyOf = ({ audit, keys }: KeyFile, path: string): Uint8Array => {
  const key = keys.find(({ id }) => id === audit);
  if (key === undefined) throw new KeyFileError('broken', path);
  return derive(key.secret, 'audit chain');
};
