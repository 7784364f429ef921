import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { generateCensus } from './generate-census.ts';

const measured = z.object({
  bytes: z.int(),
  children: z.int(),
  plans: z.int(),
  reports: z.int(),
  maxResidentMegabytes: z.int(),
});

const script = fileURLToPath(new URL('measure-memory.ts', import.meta.url));
const megabyte = 1024 * 1024;
let folder = '';

/** Writes a census of so many megabytes. */
const write = async (megabytes: number): Promise<string> => {
  const file = join(folder, `census-${megabytes}.xml`);
  await pipeline(Readable.from(generateCensus(megabytes * megabyte)), createWriteStream(file));
  return file;
};

/** Previews a file in a process of its own. */
const measure = async (file: string, ...flags: readonly string[]) => {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, file]);
  return measured.parse(JSON.parse(stdout));
};

describe('a large census', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waymark-census-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is previewed in less than 400 MB, with progress', { timeout: 120_000 }, async () => {
    const { bytes, children, plans, reports, maxResidentMegabytes } = await measure(await write(8));
    expect(bytes).toBeGreaterThan(8 * megabyte);
    expect(children).toBeGreaterThan(7000);
    expect(plans).toBe(children);
    expect(reports).toBeGreaterThan(500);
    expect(maxResidentMegabytes).toBeLessThan(400);
  });

  it('is not held: a file five times as large takes little more, tidied up at once', { timeout: 120_000 }, async () => {
    const tidy = ['--max-old-space-size=64', '--max-semi-space-size=2'];
    const small = await measure(await write(2), ...tidy);
    const large = await measure(await write(10), ...tidy);
    expect(large.maxResidentMegabytes - small.maxResidentMegabytes).toBeLessThan(40);
  });
});
