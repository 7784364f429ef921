import { describe, expect, it } from 'vitest';
import { csvOf, headingsOf, listRow, listSheet, readLists, readSheets } from '../testing/lists.ts';
import { type PackedPart, packed } from '../testing/packed.ts';
import { childrenOf, isComplete, issuesOf } from '../testing/read-all.ts';
import { workbookParts } from '../testing/workbook.ts';

const good = workbookParts({ sheets: [listSheet(7)] });
const file = (name: string, text: string | Uint8Array): PackedPart => ({ name, bytes: Buffer.from(text) });
const withPart = (more: PackedPart): Uint8Array => packed([...good.filter(({ name }) => name !== more.name), more]);
const olderOffice = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      ...parts.map((part) => Buffer.from(part)),
    ]),
  );
const without = (heading: string, rows = listSheet(7)) => {
  const [headings = [], ...data] = rows.rows;
  const at = headings.indexOf(heading);
  return { ...rows, rows: [headings.with(at, 'Another'), ...data] };
};
const sheetPart = 'xl/worksheets/sheet1.xml';

const stopping: readonly (readonly [what: string, bytes: string | Uint8Array, code: string, where?: string])[] = [
  ['an empty file', new Uint8Array(), 'empty-file'],
  ['a census', '<?xml version="1.0"?><Message/>', 'file-is-xml'],
  ['a PDF with the right name', '%PDF-1.7\n', 'not-a-workbook'],
  ['a packed census', new Uint8Array(Buffer.from('1f8b0800', 'hex')), 'not-a-workbook'],
  ['a workbook of the old kind', olderOffice(Buffer.from('Workbook', 'utf16le')), 'workbook-old'],
  ['a workbook with a password', olderOffice(Buffer.from('EncryptedPackage', 'utf16le')), 'workbook-encrypted'],
  ['a workbook with macros', withPart(file('xl/vbaProject.bin', 'x')), 'workbook-macros'],
  ['a binary workbook', packed([file('xl/workbook.bin', 'x')]), 'workbook-binary'],
  ['an OpenDocument', packed([file('META-INF/manifest.xml', '<x/>')]), 'workbook-open-document'],
  [
    'a text document',
    packed([file('word/document.xml', '<x/>'), file('[Content_Types].xml', '<Types/>')]),
    'not-a-workbook',
  ],
  ['a zip of a workbook', packed([file('annex-a.xlsx', packed(good))]), 'not-a-workbook'],
  ['a workbook cut off', packed(good).subarray(0, 900), 'zip-damaged'],
  [
    'a sheet cut off',
    withPart(file(sheetPart, '<worksheet><sheetData><row r="1"><c r="A1">')),
    'workbook-damaged',
    'List 7, near row 1',
  ],
  [
    'a sheet with a document type',
    withPart(file(sheetPart, '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')),
    'workbook-damaged',
    'List 7',
  ],
  [
    'a part with a password',
    packed(good.map((part) => ({ ...part, isEncrypted: part.name === sheetPart }))),
    'zip-encrypted',
  ],
  [
    'a part that unpacks to more than it says',
    packed(good.map((part) => (part.name === sheetPart ? { ...part, statedSize: 10 } : part))),
    'zip-damaged',
  ],
  [
    'a part that says it unpacks to 3 GB',
    packed([...good, { ...file('xl/media/a.bin', 'x'), statedSize: 3 * 1024 ** 3 }]),
    'zip-too-large',
  ],
  [
    'a part that says it unpacks to a thousandfold',
    packed([...good, { ...file('xl/media/a.bin', 'x'), statedSize: 9 * 1024 ** 2 }]),
    'zip-ratio',
  ],
  ['a bomb of zeros', packed([...good, { name: 'xl/media/a.bin', bytes: Buffer.alloc(9 * 1024 ** 2) }]), 'zip-ratio'],
  [
    'three thousand parts',
    packed(Array.from({ length: 3000 }, (_, index) => file(`xl/${index}`, ''))),
    'zip-too-many-entries',
  ],
  ['text that is none', new Uint8Array([65, 0, 0, 0, 66, 0, 0, 0, 1, 2]), 'csv-encoding'],
  ['a quotation mark that is never closed', `${csvOf(7)}\r\n"${'x,'.repeat(200)}`, 'csv-quotes', 'Near row 3'],
  ['a row without an end', `"${'x'.repeat(400_000)}`, 'csv-row-too-long', 'Near row 1'],
  ['a text without headings', 'a,b,c\n1,2,3\n', 'lists-not-found'],
];

describe('S38 a file that cannot be read', () => {
  const files = stopping.map(([what, bytes, code, where]) => ({ what, bytes, code, where }));
  it.each(files)('$what: is refused with its reason, and nothing of it is taken', async ({ bytes, code, where }) => {
    const events = await readLists(bytes);
    expect(issuesOf(events)).toMatchObject([{ severity: 'error', code, where: where ?? 'The whole file' }]);
    expect([isComplete(events), childrenOf(events)]).toEqual([false, []]);
    expect(events.at(-1)?.type).toBe('end');
  });

  const headings = headingsOf(7);
  const sheets: readonly (readonly [
    what: string,
    sheets: Parameters<typeof readSheets>[0],
    code: string,
    where: string,
  ])[] = [
    ['no heading row', [{ name: 'List 7', rows: [listRow(7)] }], 'heading-row-missing', 'List 7'],
    ['an empty sheet', [{ name: 'List 7', rows: [] }], 'heading-row-missing', 'List 7'],
    ['no list', [{ name: 'Summary', rows: [['Total', 4]] }], 'lists-not-found', 'The whole file'],
    ['a hidden list', [listSheet(7, [{}], { state: 'hidden' }), listSheet(6)], 'sheet-hidden', 'List 7'],
    ['a list twice', [listSheet(7), listSheet(7, [{}], { name: 'List 7 (2)' })], 'list-repeated', 'List 7'],
    [
      'no column for the end',
      [without('Child Protection Plan End Date')],
      'column-missing',
      'List 7, row 1, Child Protection Plan End Date',
    ],
    [
      'a heading twice',
      [
        {
          name: 'List 7',
          rows: [
            [...headings, 'Date of birth'],
            [...listRow(7), '01/01/2019'],
          ],
        },
      ],
      'heading-repeated',
      'List 7, row 1, Date of Birth',
    ],
  ];
  it.each(sheets)('of %s: is refused at the list, and nothing of it is taken', async (_what, given, code, where) => {
    const events = await readSheets(given);
    expect(issuesOf(events).filter(({ severity }) => severity === 'error')).toMatchObject([{ code, where }]);
    expect([isComplete(events), childrenOf(events)]).toEqual([false, []]);
  });

  it('of macro kind is refused even without its macros', async () => {
    const events = await readSheets([listSheet(7)], { contentType: 'sheet.macroEnabled.main' });
    expect(issuesOf(events)).toMatchObject([{ code: 'workbook-macros' }]);
  });

  it('two sheets called after a list are no matter where one alone holds it', async () => {
    const events = await readSheets([{ name: 'List 7 guidance', rows: [['Fill in every row']] }, listSheet(7)]);
    expect(childrenOf(events)).toHaveLength(1);
  });

  it('a sheet with 200,000 empty rows is read to its end, where a child stands', async () => {
    const empty = Array.from({ length: 200_000 }, () => []);
    const sheet = listSheet(7);
    const [headings = [], child = []] = sheet.rows;
    const events = await readSheets([{ ...sheet, rows: [headings, ...empty, child] }]);
    expect([isComplete(events), childrenOf(events).map(({ where }) => where)]).toEqual([true, ['List 7, row 200002']]);
  });
});
