import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { censusXml, childXml } from '../../test/census.ts';
import { beginWaymark, runWaymark } from '../../test/run-waymark.ts';

let folder: string;
let data: string;
let environment: Record<string, string>;
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  made += 1;
  data = join(folder, `data-${made}`);
  environment = { WAYMARK_DATA: data, WAYMARK_KEY_FILE: join(folder, `key-${made}.json`) };
  await runWaymark(['migrate'], environment);
});

const write = (name: string, xml: string): string => {
  const path = join(folder, name);
  writeFileSync(path, xml);
  return path;
};
const run = (path: string, ...flags: string[]) => runWaymark(['import', 'cin-census', path, ...flags], environment);
const answer = z.looseObject({
  children: z.int(),
  created: z.int(),
  unchanged: z.int(),
  errors: z.unknown(),
  importRunId: z.string().optional(),
  state: z.string().optional(),
  written: z.looseObject({ plansCreated: z.int(), done: z.int() }).optional(),
});
/** What a command printed on standard output, which holds JSON alone. */
const printed = async (path: string, ...flags: string[]) => {
  const { code, out, error } = await run(path, '--json', ...flags);
  expect(out.trimEnd(), error).not.toContain('\n');
  return { code, error, answer: answer.parse(JSON.parse(out)) };
};

/** Name, size, time and content of everything in the data folder. */
const fingerprint = (): unknown =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [path, size, mtimeMs, createHash('sha256').update(readFileSync(path)).digest('hex')];
    });
const countOf = (table: string): unknown => {
  const database = new DatabaseSync(join(data, 'waymark.db'), { readOnly: true });
  const row = database.prepare(`select count(*) as n from ${table}`).get();
  database.close();
  return row?.['n'];
};

const open = { start: '2025-10-06', reviews: ['2025-12-15'] };
const census = () => write('census.xml', censusXml([childXml('ABC1', open), childXml('ABC2', open)]));

describe('import cin-census', { timeout: 60_000 }, () => {
  it('with --dry-run compares with what is known and writes nothing at all, no file beside the database either', async () => {
    const path = census();
    await run(path, '--confirm');
    const before = fingerprint();
    const more = write('more.xml', censusXml([childXml('ABC1', open), childXml('ABC3', open)]));
    const { code, answer: counts } = await printed(more, '--dry-run');
    expect([code, counts]).toMatchObject([0, { children: 2, created: 1, unchanged: 1, noLongerInFile: 1, errors: [] }]);
    expect(counts.importRunId).toBeUndefined();
    expect(fingerprint()).toEqual(before);
  });

  it('without a flag keeps the preview, which asks to be confirmed, and writes no plan', async () => {
    const path = census();
    const { code, error, answer: staged } = await printed(path);
    expect([code, staged]).toMatchObject([0, { created: 2, state: 'previewed' }]);
    expect(error).toContain('Give --confirm to write it');
    expect([countOf('import_rows'), countOf('plans'), countOf('persons')]).toEqual([2, 0, 0]);
    await run(path);
    expect(countOf('import_rows')).toBe(2);
  });

  it('with --confirm writes it, and the same file again changes nothing', async () => {
    const path = census();
    const { code, answer: first } = await printed(path, '--confirm');
    expect([code, first]).toMatchObject([
      0,
      { state: 'applied', written: { plansCreated: 2, personsAdded: 2, done: 2 } },
    ]);
    const { error, answer: again } = await printed(path, '--confirm');
    expect(again).toMatchObject({ unchanged: 2, created: 0, written: { plansCreated: 0, plansRestated: 0 } });
    expect(error).toContain('This very file was imported before');
    expect([countOf('plans'), countOf('plan_reviews'), countOf('persons')]).toEqual([2, 2, 2]);
  });

  it('S38 of a file that breaks off writes nothing, says where, and ends with 1', async () => {
    const path = write('cut.xml', censusXml([childXml('ABC1', open)]).slice(0, 800));
    const { code, answer: cut } = await printed(path, '--confirm');
    expect([code, cut]).toMatchObject([1, { complete: false, state: 'refused', errors: [{ code: 'truncated-file' }] }]);
    expect([countOf('import_rows'), countOf('plans')]).toEqual([0, 0]);
  });

  it('S38 of what is no file, or a packed one, says so in plain words and in JSON, and keeps nothing', async () => {
    const packed = join(folder, 'census.xml.gz');
    writeFileSync(packed, gzipSync(censusXml([childXml('ABC1', open)])));
    for (const [path, code] of [
      [join(folder, 'none.xml'), 'file-missing'],
      [folder, 'file-not-a-file'],
      [packed, 'not-xml'],
      [write('empty.xml', ''), 'empty-file'],
    ] as const) {
      for (const flags of [['--dry-run'], ['--confirm']]) {
        const ran = await printed(path, ...flags);
        expect([ran.code, ran.answer], code).toMatchObject([
          1,
          {
            complete: false,
            children: 0,
            created: 0,
            errors: [{ code, where: expect.stringMatching(/./) }],
            warnings: [],
          },
        ]);
        expect(ran.error).not.toMatch(/\n\s+at |node:/);
      }
    }
    expect([countOf('import_rows'), countOf('plans')]).toEqual([0, 0]);
  });

  it('killed while it writes, goes on where it stopped when the same is typed again', async () => {
    const children = Array.from({ length: 3000 }, (_, index) => childXml(`C${index}`, open));
    const path = write('many.xml', censusXml(children));
    const killed = beginWaymark(['import', 'cin-census', path, '--confirm'], environment);
    await killed.whenSays('10 % written');
    killed.kill();
    await killed.ended;
    const left = Number(countOf('plans'));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(3000);
    const { code, error, answer: resumed } = await printed(path, '--confirm');
    expect(error).toContain('this goes on with it');
    expect([code, resumed]).toMatchObject([0, { state: 'applied', written: { done: 3000, plansCreated: 3000 } }]);
    expect([countOf('plans'), countOf('persons'), countOf('import_runs')]).toEqual([3000, 3000, 1]);
  });
});
