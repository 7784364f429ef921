import { describe, expect, it } from 'vitest';
import { censusXml, collectionDetails, sourceDetails } from '../testing/census-xml.ts';
import { bytesOf, childrenOf, isComplete, issuesOf, readEvents, today } from '../testing/read-all.ts';
import { readCinCensus } from './read-cin-census.ts';

const good = censusXml();
const other = (collection: string): string => good.replace('>CIN<', `>${collection}<`);
const deep = `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`;
const inside = (text: string): string => good.replace('<CINdetails>', `<CINdetails>${text}`);
const inChild = good.slice(0, good.indexOf('</LAchildID>'));
const manyAttributes = Array.from({ length: 101 }, (_, index) => `a${index}="1"`).join(' ');

interface Stopping {
  readonly what: string;
  readonly file: string | Uint8Array;
  readonly code: string;
  readonly line: number;
  readonly column: number | null;
}

const row = (what: string, file: string | Uint8Array, code: string, line: number, column?: number): Stopping => ({
  what,
  file,
  code,
  line,
  column: column ?? null,
});

const stopping: readonly Stopping[] = [
  row('an empty file', '', 'empty-file', 1),
  row('a file of blanks', ' \n\n ', 'empty-file', 1),
  row('a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), 'not-xml', 1),
  row('a table of values', 'LAchildID,CPPstartDate\n1,2026-01-01\n', 'not-xml', 1),
  row('text after the declaration', '<?xml version="1.0"?>\nhello', 'not-xml', 2, 1),
  row('another document', '<html><body/></html>', 'wrong-root', 1),
  row('a return of looked-after children', other('CLA'), 'other-collection', 3),
  row('a collection by its form', other('SSDA903'), 'other-collection', 3),
  row('a header without a collection', good.replace('<Collection>CIN</Collection>', ''), 'collection-missing', 3),
  row(
    'two collections',
    good.replace('<Year>', '<Collection>CLA</Collection><Year>'),
    'element-repeated-differently',
    3,
  ),
  row('no header', good.replace(/<Header>.*<\/Header>/s, ''), 'header-missing', 4),
  row(
    'a header that is too late',
    good.replace(/(<Header>.*<\/Header>)\n(.*)<\/Message>/s, '$2$1</Message>'),
    'header-missing',
    3,
  ),
  row('no day to date it by', good.replace(/<(ReferenceDate|DateTime)>[^<]*<\/\1>/g, ''), 'as-at-missing', 3),
  row('no children', good.replace(/<Child>.*<\/Child>/s, ''), 'children-missing', 6),
  row(
    'no group of children',
    `<Message><Header>${collectionDetails}${sourceDetails}</Header></Message>`,
    'children-missing',
    1,
  ),
  row('a document type', `<!DOCTYPE Message>\n${good}`, 'doctype-refused', 1, 9),
  row(
    'an unfinished document type',
    '<?xml version="1.0"?>\n<!DOCTYPE Message [ <!ENTITY a "b">',
    'doctype-refused',
    2,
    9,
  ),
  row('a document type in small letters', `<!doctype html>\n${good}`, 'doctype-refused', 1, 9),
  row('an entity declaration', inside('<!ENTITY a "b">'), 'doctype-refused', 13, 12),
  row('an entity of HTML', inside('&nbsp;'), 'entity-refused', 13, 18),
  row('an entity of its own', inside('&lol9;'), 'entity-refused', 13, 18),
  row('a forbidden character reference', inside('&#0;'), 'entity-refused', 13, 16),
  row('a bare ampersand', inside('Bear & Son'), 'entity-refused', 13, 19),
  row('a control character', inside('a\u0001'), 'character-refused', 13, 13),
  row('tags that do not match', inside('<Assessments></Section47>'), 'tag-mismatch', 13, 37),
  row('a tag closed too often', inside('</CINdetails>'), 'tag-mismatch', 15),
  row('an attribute without quotes', inside('<Assessments a=b/>'), 'attribute-malformed', 13),
  row('an attribute twice', inside('<Assessments a="1" a="2"/>'), 'attribute-malformed', 13),
  row('too many attributes', inside(`<Assessments ${manyAttributes}/>`), 'xml-item-too-long', 13),
  row('too deep a nest', inside(deep), 'xml-too-deep', 13),
  row('too long a text', inside('x'.repeat(50_000)), 'xml-item-too-long', 13),
  row('too long a comment', inside(`<!--${'x'.repeat(50_000)}-->`), 'xml-item-too-long', 13),
  row('too long a name', inside(`<${'x'.repeat(50_000)}/>`), 'xml-item-too-long', 13),
  row('too long an attribute', inside(`<a b="${'x'.repeat(50_000)}"/>`), 'xml-item-too-long', 13),
  row('two files in one', `${good}\n${good}`, 'second-root', 19),
  row('text behind the last tag', `${good}\nthe end`, 'second-root', 19),
  row('a stray sign', inside('a <1'), 'xml-not-well-formed', 13),
  row('half a file', good.slice(0, good.length / 2), 'truncated-file', 4),
  row('a file without its last sign', good.slice(0, -1), 'truncated-file', 18, 9),
  row('a declaration alone', '<?xml version="1.0"?>', 'truncated-file', 1),
  row('an encoding nobody knows', `<?xml version="1.0" encoding="klingon"?>${good}`, 'encoding-unknown', 1),
  row('UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'encoding-unknown', 1),
  row('bytes that are no UTF-8', new Uint8Array([...bytesOf(good), 0x0a, 0xe9, 0x0a]), 'encoding-invalid', 19),
  row('half a character at the end', new Uint8Array([...bytesOf(good), 0xc3]), 'encoding-invalid', 18),
];

describe('S38 a file that cannot be read on', () => {
  it.each(stopping)('stops at $what with one located error', async ({ file, code, line, column }) => {
    const events = await readEvents(file);
    const errors = issuesOf(events).filter(({ severity }) => severity === 'error');
    expect(errors.map((issue) => [issue.code, issue.line])).toEqual([[code, line]]);
    if (column !== null)
      expect(errors[0]).toMatchObject({ column, where: expect.stringContaining(`Line ${line}, column ${column}`) });
    expect(isComplete(events)).toBe(false);
    expect(events.at(-1)?.type).toBe('end');
  });

  it('says after which child the file broke off, and keeps those before it apart', async () => {
    const two = censusXml({ children: [{}, { id: 'WM2' }] });
    const events = await readEvents(two.slice(0, two.indexOf('WM2')));
    expect(issuesOf(events)).toMatchObject([{ where: 'Line 19, column 11, after Child 1', code: 'truncated-file' }]);
    expect(childrenOf(events)).toHaveLength(1);
  });

  it.each([
    ['another document', '', '<html>', 'wrong-root'],
    ['a text', inChild, 'x', 'xml-item-too-long'],
    ['blanks between tags', '<Message>', ' \n', 'xml-item-too-long'],
    ['a character data section', `${inChild}<![CDATA[`, 'x', 'xml-item-too-long'],
    ['entities in a text', inChild, '&amp;', 'xml-item-too-long'],
    ['the name of an entity', `${inChild}&`, 'x', 'xml-item-too-long'],
    ['an attribute', '<Message a="', 'x', 'xml-item-too-long'],
    ['a name', '<', 'x', 'xml-item-too-long'],
    ['a comment', '<!--', 'x', 'xml-item-too-long'],
    ['an instruction', '<?x ', 'x', 'xml-item-too-long'],
    ['attributes of one tag', '<Message ', "a='' ", 'attribute-malformed'],
    ['levels', '', '<Message>', 'xml-too-deep'],
    ['a declaration', '<!DOCTYPE a [', '<!ENTITY b "c">', 'doctype-refused'],
    ['a declaration that is none', '<!a "', 'x', 'doctype-refused'],
  ])('reads no further than to the error where %s has no end', async (_, beginning, part, code) => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield bytesOf(beginning);
      const piece = bytesOf(part.repeat(Math.ceil(16_384 / part.length)));
      for (; given < 1_000_000; given += piece.length) yield piece;
    }
    const events = await Array.fromAsync(readCinCensus(endless(), { asOf: today }));
    expect(issuesOf(events).filter(({ severity }) => severity === 'error')).toMatchObject([{ code }]);
    expect(isComplete(events)).toBe(false);
    expect(given).toBeLessThan(100_000);
  });
});
