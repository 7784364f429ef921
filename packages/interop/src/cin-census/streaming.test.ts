import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { censusXml, planXml, reviewsXml } from '../testing/census-xml.ts';
import { bytesOf, childrenOf, isComplete, issuesOf, pieces, readEvents, today } from '../testing/read-all.ts';
import { readFixture } from '../testing/read-fixture.ts';
import { readCinCensus } from './read-cin-census.ts';

const untidy = await readFixture('untidy-2026.xml');
const valid = bytesOf(
  censusXml({
    children: [
      { details: `<!-- caf\u00e9 \u{1f476} -->${planXml('2026-02-02', null, reviewsXml('2026-05-01'))}` },
      { id: 'WM2', details: planXml('2026-03-02', null) },
    ],
  }).replace('Invented', 'Inv\u00e9nt\u{1f476}d'),
);
const whole = await readEvents(valid);

async function* cutAt(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const edges = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
  for (const [index, edge] of edges.entries()) yield bytes.subarray(edge, edges[index + 1] ?? bytes.length);
}

describe('a census in pieces', () => {
  it.each([1, 2, 3, 7, 1000])('S38 is read the same in pieces of %i bytes', async (size) => {
    expect(await readEvents(valid, size)).toEqual(whole);
    expect(await readEvents(untidy, size)).toEqual(await readEvents(untidy));
  });

  it('S38 is read the same wherever it is cut, inside characters too', async () => {
    const cuts = fc.array(fc.nat(valid.length), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const events = await Array.fromAsync(readCinCensus(cutAt(valid, at), { asOf: today }));
        expect(events).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('S38 cut off anywhere gives one located error and no child that the whole file does not give', async () => {
    const lines = new TextDecoder().decode(valid).split('\n').length;
    for (let length = 0; length < valid.length; length += 1) {
      const events = await readEvents(valid.subarray(0, length));
      const issues = issuesOf(events);
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({ severity: 'error', code: expect.stringMatching(/^(empty|truncated)-file$/) });
      expect(issues[0]?.line).toBeLessThanOrEqual(lines);
      expect(isComplete(events)).toBe(false);
      const children = childrenOf(events);
      expect(children).toEqual(childrenOf(whole).slice(0, children.length));
    }
  });

  it('S38 broken anywhere never throws, ends with one end, and is broken alike in every size of piece', async () => {
    const damage = fc.record({ at: fc.nat(valid.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 99 }),
        async (list, size) => {
          const broken = new Uint8Array(valid);
          for (const { at, bytes } of list) broken.set(bytes.subarray(0, valid.length - at), at);
          const events = await readEvents(broken);
          expect(events.filter(({ type }) => type === 'end')).toHaveLength(1);
          if (!isComplete(events)) expect(issuesOf(events).some(({ severity }) => severity === 'error')).toBe(true);
          expect(await readEvents(broken, size)).toEqual(events);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('S38 is read the same when something in it is too long, wherever it is cut', async () => {
    const long = bytesOf(censusXml({ children: [{ details: `<!--${'x'.repeat(40_000)}-->` }] }));
    const expected = await readEvents(long);
    expect(issuesOf(expected)).toMatchObject([{ code: 'xml-item-too-long' }]);
    for (const size of [1, 4096, 5000, 65_536]) expect(await readEvents(long, size)).toEqual(expected);
  });

  it('S38 is decoded the same when it declares its encoding too late to be seen, wherever it is cut', async () => {
    const late = `<?xml version="1.0"${' '.repeat(1500)}encoding="windows-1252"?>${censusXml()}`;
    const bytes = Buffer.from(late.replace('Invented', 'Caf\u00e9'), 'latin1');
    const expected = await readEvents(bytes);
    expect(issuesOf(expected)).toMatchObject([{ code: 'encoding-invalid' }]);
    for (const size of [1, 1024, 1600]) expect(await readEvents(bytes, size)).toEqual(expected);
  });

  it('tells its progress in bytes and children', async () => {
    const told: { bytesRead: number; childrenRead: number }[] = [];
    const source = pieces(valid, 200);
    for await (const _ of readCinCensus(source, { asOf: today, onProgress: (progress) => told.push(progress) }));
    const line = new TextDecoder().decode(valid).split('\n').length;
    expect(told.at(-1)).toEqual({ bytesRead: valid.length, childrenRead: 2, line });
    expect(told.every(({ bytesRead }, index) => bytesRead === Math.min(valid.length, (index + 1) * 200))).toBe(true);
  });

  it('lets an error of its source through', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield valid.subarray(0, 100);
      throw new Error('disk');
    }
    await expect(Array.fromAsync(readCinCensus(failing(), { asOf: today }))).rejects.toThrow('disk');
  });

  it('leaves its source when nobody asks for more', async () => {
    let left = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        while (true) yield valid;
      } finally {
        left = true;
      }
    }
    for await (const event of readCinCensus(endless(), { asOf: today })) if (event.type === 'child') break;
    expect(left).toBe(true);
  });
});
