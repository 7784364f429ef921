import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { censusXml, childXml } from '../../../test/census.ts';

const script = fileURLToPath(new URL('../../../test/measure-preview.ts', import.meta.url));
const measured = z.strictObject({
  children: z.int(),
  created: z.int(),
  complete: z.boolean(),
  errors: z.int(),
  megabytes: z.int(),
});
const [opening = '', closing = ''] = censusXml(['the children']).split('the children');
const inChild = `${opening}${childXml('A1').replace('</CINdetails></Child>', '')}`;
const outOfChild = `</CINdetails></Child>${closing}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-memory-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Previews a file of so many of these parts in a process of its own. */
const measure = async (
  part: string,
  times: number,
  [before, after]: readonly [string, string] = [opening, closing],
) => {
  const path = join(folder, 'census.xml');
  writeFileSync(path, `${before}${part.repeat(times)}${after}`);
  const { stdout } = await promisify(execFile)(process.execPath, [script, path]);
  return measured.parse(JSON.parse(stdout));
};

/** A process that does nothing else starts with about 80 MB and the thread may take 80: 100 MB of XML take no more. */
const most = 180;

describe('S38 a hostile census stays within its memory', { timeout: 60_000 }, () => {
  it('of 200,000 children who are nobody', async () => {
    const { megabytes, ...counts } = await measure('<Child/>', 200_000);
    expect(counts).toEqual({ children: 200_000, created: 0, complete: true, errors: 200_000 });
    expect(megabytes).toBeLessThan(most);
  });

  it('of one child with a hundred thousand plans', async () => {
    const plan = '<ChildProtectionPlans><CPPstartDate>2025-01-06</CPPstartDate></ChildProtectionPlans>';
    const { megabytes, ...counts } = await measure(plan, 100_000, [inChild, outOfChild]);
    expect(counts).toEqual({ children: 1, created: 0, complete: true, errors: 1 });
    expect(megabytes).toBeLessThan(most);
  });

  it('of one text of 30 MB', async () => {
    const { megabytes, ...counts } = await measure('x'.repeat(1000), 30_000, [
      `${inChild}<ReferralSource>`,
      outOfChild,
    ]);
    expect(counts).toEqual({ children: 0, created: 0, complete: false, errors: 1 });
    expect(megabytes).toBeLessThan(most);
  });
});
