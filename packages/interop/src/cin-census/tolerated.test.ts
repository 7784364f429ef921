import { describe, expect, it } from 'vitest';
import { censusXml, planXml } from '../testing/census-xml.ts';
import { bytesOf, childrenOf, codesOf, isComplete, readEvents } from '../testing/read-all.ts';

const good = censusXml({ children: [{ details: planXml('2026-02-02', null) }] });
const expected = childrenOf(await readEvents(good));

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${good}`;
const software = (text: string): string => good.replace('Invented', text);

describe('S38 what a census may look like', () => {
  it.each<readonly [string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${good}`],
    ['UTF-16 with a mark', utf16(good, 'le', true)],
    ['UTF-16 the other way round', utf16(good, 'be', true)],
    ['UTF-16 without a mark', utf16(good, 'le', false)],
    ['UTF-16 that declares itself', utf16(declared('utf-16'), 'be', true)],
    ['Windows-1252 that declares itself', declared('windows-1252')],
    ['a declaration that is found late', `<?xml version="1.0"${' '.repeat(900)}encoding="utf-8"?>${good}`],
    ['a blank line first', `\n  \n${good}`],
    ['two thousand blanks first', ' '.repeat(2000) + good],
    [
      'a namespace prefix',
      good.replace(/<(\/?)(\w)/g, '<$1cin:$2').replace('<cin:Message', '<cin:Message xmlns:cin="urn:x"'),
    ],
    ['attributes of XML schema', good.replace('<Message', '<Message xmlns="urn:y" xsi:schemaLocation="a b"')],
    ['character data sections', good.replace(/>([\w-]+)</g, '><![CDATA[$1]]><')],
    ['comments in values', good.replace('2026-02-02', '2026-<!-- x -->02-02')],
    ['character references', good.replace('2026-02-02', '2026&#45;02&#x2d;02')],
    ['processing instructions', good.replace('<CPPstartDate>', '<?a b?><CPPstartDate>')],
    ['blanks around values', good.replace(/>([\w-]+)</g, '>  $1 <')],
    ['an attribute called hasOwnProperty', good.replace('<Message', '<Message x:hasOwnProperty="1" x:__proto__="2"')],
    ['small letters in codes', good.replaceAll('>EMO<', '>emo<').replace('>F<', '>f<').replace('>CIN<', '>cin<')],
    ['an empty end date', good.replace('<InitialC', '<CPPendDate/><InitialC')],
  ])('reads %s as the same children without a word', async (_, file) => {
    const events = await readEvents(file);
    expect(codesOf(events)).toEqual([]);
    const withoutLines = (value: unknown) => JSON.stringify(value).replace(/"line":\d+/g, '');
    expect(withoutLines(childrenOf(events))).toBe(withoutLines(expected));
    expect(isComplete(events)).toBe(true);
  });

  it.each<readonly [string, string | Uint8Array]>([
    ['says UTF-16 and is plain text', declared('utf-16')],
    ['says Windows-1252 and is UTF-16', utf16(declared('windows-1252'), 'le', true)],
  ])('warns of a file that %s, and reads what it is', async (_, file) => {
    const events = await readEvents(file);
    expect(codesOf(events)).toEqual(['warning encoding-differs']);
    expect(childrenOf(events)).toHaveLength(1);
  });

  it('decodes Windows-1252 where the file declares it', async () => {
    const file = Buffer.from(declared('windows-1252').replace('Invented', 'Caf\u00e9'), 'latin1');
    expect(await readEvents(file)).toContainEqual(
      expect.objectContaining({ header: expect.objectContaining({ software: 'Caf\u00e9' }) }),
    );
  });

  it('keeps signs outside the basic plane whole', async () => {
    expect(await readEvents(bytesOf(software('a\u{1f476}b')), 1)).toContainEqual(
      expect.objectContaining({ header: expect.objectContaining({ software: 'a\u{1f476}b' }) }),
    );
  });

  it('counts unknown elements of one kind together, where the first stands', async () => {
    const unknown = '<Team><Name>x</Name></Team>\n';
    const events = await readEvents(
      censusXml({ children: [{ details: unknown.repeat(3) }, { id: 'WM2', details: unknown }] }),
    );
    expect(codesOf(events)).toEqual(['warning element-unknown']);
    expect(events).toContainEqual(
      expect.objectContaining({
        issue: expect.objectContaining({
          line: 14,
          where: 'Child > CINdetails > Team',
          message: expect.stringContaining('4 times'),
        }),
      }),
    );
  });

  it('tells of each stray text once, on its own line', async () => {
    const events = await readEvents(
      censusXml({ children: [{ details: '\n\none <!-- --> more\n<ReferralNFA>0</ReferralNFA>two' }] }),
    );
    const lines = events.flatMap((event) => (event.type === 'issue' ? [[event.issue.code, event.issue.line]] : []));
    expect(lines).toEqual([
      ['stray-text', 16],
      ['stray-text', 17],
    ]);
  });

  it.each([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ])('reads ReferralNFA %s', async (text, value) => {
    const [child] = childrenOf(
      await readEvents(censusXml({ children: [{ details: `<ReferralNFA>${text}</ReferralNFA>` }] })),
    );
    expect(child?.referrals).toMatchObject([{ noFurtherAction: value }]);
  });
});
