import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { AppError, type Id, idSchema } from '@waymark/contracts';

/** Most bytes of a file that is taken in, unpacked; the largest file of a council is about a tenth of it. */
export const maximumFileBytes = 200 * 1024 * 1024;

/** How a file comes over the wire: as it is, or packed by the browser, which takes a twentieth of the time. */
export type Packing = 'none' | 'gzip';

/** Where files wait to be read, one a run, for their owner alone. A file stays until its reading has ended. */
export interface Spool {
  /**
   * Takes a file in, whole or not at all, unpacked where it comes packed, and answers its SHA-256. Errors:
   * `body-too-large` (413), `body-cut-short` and `body-not-gzip` (400), `disk-full` (503).
   */
  readonly take: (importRunId: Id, body: AsyncIterable<Uint8Array>, packing: Packing) => Promise<string>;
  readonly pathOf: (importRunId: Id) => string;
  readonly has: (importRunId: Id) => boolean;
  readonly drop: (importRunId: Id) => void;
  /** Removes every file that does not belong to one of these runs: what a crash has left. */
  readonly keepOnly: (importRunIds: ReadonlySet<Id>) => void;
}

const tooLarge = (maximumBytes: number): AppError =>
  new AppError('too-large', 'body-too-large', { facts: { maximumBytes } });

const cutShort = (): AppError =>
  new AppError('malformed', 'body-cut-short', { message: 'The file did not arrive whole. Send it again' });

/** The body, where a sender that breaks off is told from a disk that does. */
async function* received(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    throw cutShort();
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What a sender can mend is told as such; a disk that fails is ours. */
const asTold = (error: unknown): unknown => {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('unavailable', 'disk-full');
  if (code === 'Z_BUF_ERROR') return cutShort();
  if (code.startsWith('Z_'))
    return new AppError('malformed', 'body-not-gzip', { message: 'The file is not packed as said' });
  return error;
};

export const openSpool = (folder: string, maximumBytes = maximumFileBytes): Spool => {
  const pathOf = (importRunId: Id): string => join(folder, `${idSchema.parse(importRunId)}.file`);
  const drop = (importRunId: Id): void => rmSync(pathOf(importRunId), { force: true });
  return {
    pathOf,
    drop,
    has: (importRunId) => existsSync(pathOf(importRunId)),
    take: async (importRunId, body, packing) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      let bytes = 0;
      const counted = new Transform({
        transform: (chunk: Uint8Array, _encoding, done) => {
          bytes += chunk.length;
          if (bytes > maximumBytes) return done(tooLarge(maximumBytes));
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        const file = createWriteStream(pathOf(importRunId), { mode: 0o600, flags: 'wx' });
        if (packing === 'gzip') await pipeline(received(body), createGunzip(), counted, file);
        else await pipeline(received(body), counted, file);
      } catch (error) {
        drop(importRunId);
        throw asTold(error);
      }
      return hash.digest('hex');
    },
    keepOnly: (importRunIds) => {
      if (!existsSync(folder)) return;
      const kept = new Set([...importRunIds].map((id) => `${id}.file`));
      for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
};
