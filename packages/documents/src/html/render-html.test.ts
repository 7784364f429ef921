import { createHash } from 'node:crypto';
import { type Report, type ReportRecipient, reportSchema, versionFor } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hisAttendance } from '../testing/attendance.ts';
import { inventedReport } from '../testing/invented-report.ts';
import { chair, lead, priya, school, shared, toDaniel, toLeanne, toMia } from '../testing/people.ts';
import { headingLevels, tableIn, textIn } from '../testing/read-html.ts';
import { renderHtml } from './render-html.ts';
import { reportStyleHash } from './report-style-hash.ts';
import { reportStyle } from './style.ts';

const everyone: readonly ReportRecipient[] = [chair, lead, school, toDaniel, toLeanne, toMia];
const rendered = (recipient: ReportRecipient, report: Report = inventedReport()): string =>
  renderHtml(versionFor(report, recipient));
const figures = (document: string): Record<string, number> =>
  Object.fromEntries(
    [...document.matchAll(/<dt>([^<]+)<\/dt><dd>(\d+)[^<]*<\/dd>/gu)].map(([, words = '', count]) => [
      words,
      Number(count),
    ]),
  );

describe('a rendered report', () => {
  it('is the invented report the schema accepts', () => {
    expect(reportSchema.parse(inventedReport())).toEqual(inventedReport());
  });

  it('S32 S25 prints figures equal to the rows under them, for professionals and for the person', () => {
    const rows = hisAttendance.kind === 'attendance' ? hisAttendance.rows : [];
    for (const recipient of [chair, lead, toDaniel]) {
      const document = rendered(recipient);
      const cells = [
        ...tableIn(document, 'Sessions of Daniel Hartley').matchAll(
          /<td[^>]*>(?:<span[^>]*>)?([^<]*)(?:<\/span>)?<\/td><\/tr>/gu,
        ),
      ];
      const words = cells.map(([, cell = '']) => cell);
      expect(words).toHaveLength(rows.length);
      const count = (start: string) => words.filter((cell) => cell.startsWith(start)).length;
      const part = document.slice(document.indexOf('Daniel Hartley: '), document.indexOf('Sessions of Daniel Hartley'));
      expect(figures(part)).toEqual({
        Held: words.length - count('Cancelled by us'),
        Seen: count('Seen'),
        Missed: count('Missed'),
        'Could not attend': count('Could not attend'),
        'Not recorded': count('Not recorded'),
        'Cancelled by us': count('Cancelled by us'),
      });
    }
  });

  it('A7 says in words how much was held and seen, and prints no share', () => {
    const text = textIn(rendered(chair));
    expect(text).toContain('13 held for him: seen 9 (1 there but not engaged), missed 2 (1 cancelled late)');
    expect(text).not.toMatch(/%|per cent/u);
  });

  it('A11 sets attendance, learning, change seen by others and limits apart', () => {
    const text = textIn(rendered(chair));
    const order = [
      'Attendance is not safety.',
      'Finishing it is not an outcome',
      'Taking part and learning',
      "Partner's account",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(textIn(rendered(toDaniel))).not.toContain('Attendance is not safety');
  });

  it('A12 prints dates kept and what changed under headings of their own', () => {
    const document = rendered(chair);
    expect(document).toContain('>Dates kept</h');
    expect(document).toContain('>What changed for the children</h');
  });

  it('D2 names every child, born or not, and gives each a section for professionals and parents', () => {
    for (const recipient of [chair, lead, toDaniel, toLeanne]) {
      const document = rendered(recipient);
      expect(tableIn(document, 'Children in this report')).toMatch(/Mia Hartley[\s\S]*Jude Hartley[\s\S]*Unborn baby/u);
      for (const name of ['Mia', 'Jude', 'Unborn baby'])
        expect(document).toMatch(new RegExp(`</span>${name}</h[23]>`, 'u'));
    }
  });

  it('prints reference, recipient and that the people are invented on every page', () => {
    const document = rendered(toDaniel);
    const line = document.slice(document.indexOf('<header'), document.indexOf('</header>'));
    expect(textIn(line)).toMatch(/WM-2031-0042\s+For Daniel Hartley\s+Confidential\s+Invented people/u);
    expect(reportStyle).toMatch(/\.running \{ display: table-header-group;/u);
    expect(rendered(toDaniel, inventedReport({ isDemonstration: false }))).not.toContain('Invented people');
  });

  it('says whether it is signed, by whom and when', () => {
    expect(rendered(chair)).toContain('Draft, not signed');
    const signed = rendered(chair, inventedReport({ signed: { by: priya, at: '2031-03-28T16:00:00.000Z' } }));
    expect(signed).not.toContain('Draft');
    expect(textIn(signed)).toContain('Priya Nair, Social worker, Northmoor Council, on 28 March 2031');
  });

  it('tells gaps before anything else, and what is still to be written', () => {
    const gap = {
      kind: 'not-available',
      id: 'gap',
      what: 'Part of a programme',
      reference: 'E-7',
      accepted: null,
    } as const;
    const [first, ...sections] = inventedReport().sections;
    const blocks = (first?.blocks ?? []).map((block) =>
      block.id === 'mia-life' && block.kind === 'paragraph' ? { ...block, text: null } : block,
    );
    const changed = first ? [{ ...first, blocks: [...blocks, { ...gap, ...shared(toMia.id) }] }, ...sections] : [];
    const text = textIn(rendered(chair, inventedReport({ sections: changed })));
    expect(text.split('Children in this report')[0]).toContain('Part of a programme: not available, reference E-7.');
    expect(text).toContain('To be written.');
  });

  it('is well built for assistive technology: language, one title, heading order, captions, scopes', () => {
    for (const recipient of everyone) {
      const document = rendered(recipient);
      expect(document).toMatch(/^<!doctype html>\n<html lang="en-GB">/u);
      const levels = headingLevels(document);
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
      const tables = document.split('<table>').length - 1;
      expect(document.split('<caption>').length - 1).toBe(tables);
      expect(document).not.toMatch(/<th(?=[ >])(?! scope="(?:col|row)")/u);
    }
  });

  it('has a neutral title and no script, link, image, form or inline style', () => {
    for (const recipient of everyone) {
      const document = rendered(recipient);
      expect(document).toMatch(/<title>Draft: Report for the conference WM-2031-0042<\/title>/u);
      expect(document).not.toMatch(/<(?:script|link|img|iframe|form|object|svg|a)\b|\sstyle=|\son\w+=/iu);
    }
  });

  it('allows exactly its own style by hash', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/u.exec(rendered(chair)) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(reportStyleHash).toBe(`'sha256-${hash}'`);
  });

  it('escapes every text of a report, wherever it stands', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='x'>&\u202e</style></title>`;
    const worsen = (value: unknown, key = ''): unknown => {
      if (typeof value === 'string')
        return spared.has(key) || /^[0-9a-f-]{36}$/u.test(value) ? value : `${hostile}${value}`;
      if (Array.isArray(value)) return value.map((item) => worsen(item, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, worsen(inner, name)]));
    };
    for (const recipient of everyone) {
      const version = versionFor(inventedReport(), recipient);
      const document = renderHtml({ ...version, ...asVersion(worsen(version)) });
      const tags = [...document.matchAll(/<\/?([a-z0-9]+)/gu)].map(([, tag]) => tag);
      const clean = [...renderHtml(version).matchAll(/<\/?([a-z0-9]+)/gu)].map(([, tag]) => tag);
      expect(tags).toEqual(clean);
      expect(document).not.toMatch(/<script|<img|onerror='|\u202e/u);
    }
  });

  it('is the same bytes for the same version', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyone), (recipient) => {
        expect(rendered(recipient)).toBe(rendered(recipient, reportSchema.parse(inventedReport())));
      }),
      { numRuns: 20 },
    );
  });
});

/** Codes, days and kinds, which a schema holds to a list and which are no text. */
const spared = new Set([
  'kind',
  'audience',
  'role',
  'position',
  'part',
  'bornOn',
  'expectedOn',
  'startedOn',
  'dueOn',
  'on',
  'day',
  'at',
  'asAt',
  'from',
  'to',
  'category',
  'answer',
]);

/** The worsened copy has the shape it was made from: only texts were changed. */
const asVersion = (value: unknown): Partial<ReturnType<typeof versionFor>> => value as ReturnType<typeof versionFor>;
