import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSpool } from './spool.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'waymark-spool-')), 'imports');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

async function* sent(...parts: readonly (Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield part;
  }
}
const bytes = Buffer.from('<Message>Zoë</Message>'.repeat(100));
const sha256 = createHash('sha256').update(bytes).digest('hex');
const told = (error: unknown): unknown => error;

describe('a file that is taken in', () => {
  it('lies there as it was sent, for its owner alone, under its hash', async () => {
    const spool = openSpool(folder);
    const importRunId = newId();
    expect(await spool.take(importRunId, sent(bytes.subarray(0, 7), bytes.subarray(7)), 'none')).toBe(sha256);
    expect(readFileSync(spool.pathOf(importRunId))).toEqual(bytes);
    expect(statSync(spool.pathOf(importRunId)).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
    spool.drop(importRunId);
    expect(spool.has(importRunId)).toBe(false);
  });

  it('has the same hash packed as unpacked', async () => {
    expect(await openSpool(folder).take(newId(), sent(gzipSync(bytes)), 'gzip')).toBe(sha256);
  });

  it('S38 is refused and not kept where it is too large, unpacked too, breaks off, or is not packed as said', async () => {
    const spool = openSpool(folder, bytes.length);
    const wrong = [
      [sent(bytes, bytes.subarray(0, 1)), 'none', 'body-too-large'],
      [sent(gzipSync(Buffer.concat([bytes, bytes]))), 'gzip', 'body-too-large'],
      [sent(bytes, new Error('aborted')), 'none', 'body-cut-short'],
      [sent(gzipSync(bytes).subarray(0, 20)), 'gzip', 'body-cut-short'],
      [sent(bytes), 'gzip', 'body-not-gzip'],
    ] as const;
    for (const [body, packing, code] of wrong) {
      expect(await spool.take(newId(), body, packing).catch(told), code).toMatchObject({ code });
      expect(readdirSync(folder), code).toEqual([]);
    }
    expect(await spool.take(newId(), sent(bytes), 'none')).toBe(sha256);
  });

  it('is nowhere else than in its folder, whatever the run is called', () => {
    expect(() => openSpool(folder).pathOf('../../waymark.db')).toThrow();
  });

  it('goes when no run waits for it', async () => {
    const spool = openSpool(folder);
    spool.keepOnly(new Set());
    const [kept, left] = [newId(), newId()];
    for (const importRunId of [kept, left]) await spool.take(importRunId, sent(bytes), 'none');
    spool.keepOnly(new Set([kept]));
    expect([spool.has(kept), spool.has(left)]).toEqual([true, false]);
  });
});
