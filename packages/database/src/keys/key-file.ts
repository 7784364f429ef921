import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { KeyFileError } from './key-file-error.ts';

const secretBytes = 32;
const keySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  secret: z.base64().refine((text) => Buffer.from(text, 'base64').length === secretBytes),
});

/** The key file: `current` seals, all open; `audit` names the key of the audit chain, which outlives rotation. */
export const keyFileSchema = z
  .strictObject({ current: z.string(), audit: z.string(), keys: z.array(keySchema).min(1) })
  .refine(({ current, audit, keys }) => [current, audit].every((id) => keys.some((key) => key.id === id)))
  .refine(({ keys }) => new Set(keys.map((key) => key.id)).size === keys.length);
export type KeyFile = z.output<typeof keyFileSchema>;

/** A new secret under a new id. */
export const newKey = (): KeyFile['keys'][number] => ({
  id: randomBytes(6).toString('hex'),
  secret: randomBytes(secretBytes).toString('base64'),
});

const othersMayRead = 0o077;

/** Reads the file; throws `KeyFileError` when it is missing, open to others, or not a key file. */
export const readKeyFile = (path: string): KeyFile => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new KeyFileError('missing', path);
  if (process.platform !== 'win32' && (stats.mode & othersMayRead) !== 0)
    throw new KeyFileError('open-to-others', path);
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new KeyFileError('broken', path);
  }
};

/** Writes beside the file and moves it into place, so that a crash leaves the old one or the new one, never half. */
const writeBeside = (path: string, file: KeyFile, place: (written: string) => void): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const written = `${path}.${process.pid}.new`;
  const handle = openSync(written, 'w', 0o600);
  writeSync(handle, `${JSON.stringify(file, undefined, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  place(written);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
};

/** Makes the file unless it is there; of two processes that start at once, one makes it and both read the same. */
export const createKeyFile = (path: string, file: KeyFile): void =>
  writeBeside(path, file, (written) => {
    try {
      linkSync(written, path);
    } catch (error) {
      if (statSync(path, { throwIfNoEntry: false }) === undefined) throw error;
    } finally {
      unlinkSync(written);
    }
  });

/** Puts a new content in place of the old. */
export const replaceKeyFile = (path: string, file: KeyFile): void =>
  writeBeside(path, file, (written) => renameSync(written, path));
