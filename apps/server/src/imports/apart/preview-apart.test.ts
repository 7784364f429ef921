import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StagedRow } from '@waymark/contracts';
import { type KnownPlan, previewStaging, readCinCensus } from '@waymark/interop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { censusXml, childXml } from '../../../test/census.ts';
import type { ThreadProgress } from './messages.ts';
import { previewApart } from './preview-apart.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-apart-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const known = (id: string, start: string): KnownPlan => ({
  councilChildId: id,
  kind: 'child-protection',
  start,
  end: null,
  initialCategory: 'EMO',
  latestCategory: 'EMO',
  reviews: [],
  source: 'cin-census',
  asAt: '2025-12-31',
});
async function* pages(...given: readonly (readonly KnownPlan[] | Error)[]): AsyncGenerator<readonly KnownPlan[]> {
  for (const page of given) {
    if (page instanceof Error) throw page;
    yield page;
  }
}
const asOf = '2026-05-04';
const kind = 'cin-census';
const children = (count: number) =>
  Array.from({ length: count }, (_, index) => childXml(`C${index}`, { start: '2025-10-06' }));

describe('a census that is read apart', () => {
  it('comes to the same preview as one that is read here, with what is known and what is missing', async () => {
    const path = write('same.xml', censusXml([...children(3), childXml('E1', { start: '2026-02-30' })]));
    const plans = [[known('C1', '2025-10-06')], [], [known('GONE1', '2025-03-03')]];
    const apart = await previewApart(path, { kind, asOf, known: pages(...plans) });
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield readFileSync(path);
    }
    expect(apart).toEqual(await previewStaging(readCinCensus(bytes(), { asOf }), plans.flat()));
    expect(apart.counts).toMatchObject({ created: 2, unchanged: 1, noLongerInFile: 1, complete: true });
  });

  it('hands its rows over in their order, and none before the last were taken', async () => {
    const path = write('rows.xml', censusXml(children(350)));
    const rows: StagedRow[] = [];
    let underWay = 0;
    const { counts } = await previewApart(path, {
      kind,
      asOf,
      known: pages(),
      onRows: async (some) => {
        underWay += 1;
        expect(underWay).toBe(1);
        await new Promise(setImmediate);
        rows.push(...some);
        underWay -= 1;
      },
    });
    expect(counts.created).toBe(350);
    expect(rows.map(({ position, staged }) => [position, staged.councilChildId])).toEqual(
      Array.from({ length: 350 }, (_, index) => [index + 1, `C${index}`]),
    );
  });

  it('tells its progress, before the first byte and after the last', async () => {
    const path = write('progress.xml', censusXml(children(900)));
    const told: ThreadProgress[] = [];
    await previewApart(path, { kind, asOf, known: pages(), onProgress: (progress) => told.push(progress) });
    const { bytes = 0 } = told[0] ?? {};
    expect(told[0]).toEqual({ bytes, bytesRead: 0, childrenRead: 0, line: 1 });
    expect(told.at(-1)).toMatchObject({ bytes, bytesRead: bytes, childrenRead: 900 });
    expect(told.length).toBeGreaterThan(2);
  });

  it('ends at once where it is stopped, with what it was stopped with', async () => {
    const path = write('stopped.xml', censusXml(children(350)));
    const stopping = new AbortController();
    const onRows = async (): Promise<void> => stopping.abort(new Error('enough'));
    const reading = previewApart(path, { kind, asOf, known: pages(), onRows, signal: stopping.signal });
    await expect(reading).rejects.toThrow('enough');
    const never = previewApart(path, { kind, asOf, known: pages(), signal: stopping.signal });
    await expect(never).rejects.toThrow('enough');
  });

  it('lets through what goes wrong with the disk, the rows and the plans', async () => {
    const path = write('wrong.xml', censusXml(children(1)));
    const onRows = async (): Promise<void> => Promise.reject(new Error('database'));
    await expect(previewApart(path, { kind, asOf, known: pages(), onRows })).rejects.toThrow('database');
    await expect(previewApart(path, { kind, asOf, known: pages(new Error('plans')) })).rejects.toThrow('plans');
    const missing = previewApart(join(folder, 'none.xml'), { kind, asOf, known: pages() });
    await expect(missing).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(previewApart(folder, { kind, asOf, known: pages() })).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('S38 that takes too much memory is given up with a located error, and nothing else is harmed', async () => {
    const factor = `<AssessmentFactors>${'z'.repeat(990)}</AssessmentFactors>`;
    const assessments = `<Assessments><FactorsIdentifiedAtAssessment>${factor.repeat(9900)}</FactorsIdentifiedAtAssessment></Assessments>`;
    const heavy = childXml('H1').replace('</CINdetails>', `${assessments}</CINdetails>`);
    const path = write('heavy.xml', censusXml([...children(20), heavy]));
    const { header, counts } = await previewApart(path, { kind, asOf, known: pages(), heapMegabytes: 22 });
    expect(header).toBeNull();
    expect(counts).toMatchObject({ complete: false, created: 0, errorsNotListed: 0 });
    expect(counts.errors).toMatchObject([
      {
        code: 'file-too-heavy',
        where: expect.stringMatching(/^Near line \d+, after Child \d+$/),
        line: expect.any(Number),
      },
    ]);
    const usual = await previewApart(path, { kind, asOf, known: pages() });
    expect(usual.counts).toMatchObject({ complete: true, children: 21, created: 20 });
  });
});
