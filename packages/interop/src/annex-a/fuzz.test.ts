import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StagingEvent } from '../staging/staging-event.ts';
import { stagingEventSchema } from '../staging/staging-event.ts';
import { csvOf, headingsOf, listSheet, readLists } from '../testing/lists.ts';
import { packed } from '../testing/packed.ts';
import { type TestCell, workbookBytes, workbookParts } from '../testing/workbook.ts';

/** What must hold of every reading, whatever the bytes are. */
const expectOrderly = (events: readonly StagingEvent[]): void => {
  for (const event of events) expect(stagingEventSchema.safeParse(event).error).toBeUndefined();
  expect(events.filter(({ type }) => type === 'end')).toHaveLength(1);
  expect(events.at(-1)?.type).toBe('end');
  const isComplete = events.some((event) => event.type === 'end' && event.end.complete);
  const isTold = events.some((event) => event.type === 'issue' && event.issue.severity === 'error');
  expect(isComplete || isTold).toBe(true);
  expect(isComplete || !events.some(({ type }) => type === 'child')).toBe(true);
};
const runs = { numRuns: 60 };
const whole = workbookBytes({ sheets: [listSheet(6), listSheet(7)] });
const place = fc.double({ min: 0, max: 1, noNaN: true });

describe('S38 whatever the bytes are, a reading ends with located errors and throws nothing', () => {
  it('of random bytes, also behind the beginning of every kind of file', async () => {
    const beginnings = [
      '',
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      '<',
      '\u00ff\u00fe',
      '"',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), async (beginning, bytes) => {
        expectOrderly(await readLists(new Uint8Array([...Buffer.from(beginning, 'latin1'), ...bytes])));
      }),
      runs,
    );
  });

  it('of a workbook that is cut off, or of which some bytes are others', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 }), async (cut, changes) => {
        const bytes = new Uint8Array(whole);
        for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
        expectOrderly(await readLists(cut < 0.3 ? bytes.subarray(0, Math.floor((cut / 0.3) * bytes.length)) : bytes));
      }),
      runs,
    );
  });

  it('of parts with other XML in them than a workbook has', async () => {
    const parts = workbookParts({ sheets: [listSheet(7)] });
    const xml = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '<a/>', '<a><b></a>', '<sst><si><t>x', '<worksheet/>'),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), xml, async (index, text) => {
        const changed = parts.map((part, at) => (at === index ? { ...part, bytes: Buffer.from(text) } : part));
        expectOrderly(await readLists(packed(changed)));
      }),
      runs,
    );
  });

  it('of cells that hold anything', async () => {
    const cell: fc.Arbitrary<TestCell> = fc.oneof(
      fc.string().map((text) => text.replaceAll(/[^ -~£é’]/g, '?')),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom(
        '31/02/2020',
        '01/01/2020',
        'a)',
        'WBRI',
        'N/A',
        'c) Child in need plan',
        '-1',
        'constructor',
        '__proto__',
      ),
      fc.record({
        type: fc.constantFrom('b', 'e', 's', 'd', 'str', 'x'),
        inside: fc.constantFrom('<v>1</v>', '<v/>', '<f>A1</f>', ''),
      }),
    );
    const list = fc.constantFrom<6 | 7>(6, 7);
    await fc.assert(
      fc.asyncProperty(list, fc.array(fc.array(cell, { maxLength: 17 }), { maxLength: 6 }), async (number, rows) => {
        const sheet = { name: `List ${number}`, rows: [headingsOf(number), ...rows] };
        expectOrderly(await readLists(workbookBytes({ sheets: [sheet] })));
      }),
      runs,
    );
  });

  it('of tables of text with anything behind their headings', async () => {
    const [headings = ''] = csvOf(7).split('\r\n');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        expectOrderly(await readLists(`${headings}\r\n${text}`));
      }),
      runs,
    );
  });
});
