import { type Report, type ReportBlock, type ReportRecipient, versionFor } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from '../testing/children.ts';
import { inventedReport } from '../testing/invented-report.ts';
import {
  atLevel,
  bisi,
  chair,
  daniel,
  ellen,
  leanne,
  mia,
  shared,
  toDaniel,
  toLeanne,
  toMia,
} from '../testing/people.ts';
import { textIn } from '../testing/read-html.ts';
import { renderHtml } from './render-html.ts';

const rendered = (recipient: ReportRecipient, report: Report = inventedReport()): string =>
  renderHtml(versionFor(report, recipient));

/** What no parent's paper may hold: children's words, who supports whom, days and places, pattern questions. */
const markers = [
  'sound of the car',
  'In her own words',
  'advocate',
  'Ellen Frost',
  'Bisi Cole',
  'The Lantern',
  'account',
  'phone',
  'Harbour Hall',
  "Bay Children's Centre",
  '5 December 2030',
  '13 March 2031',
  '11 March 2031',
  'Last seen',
  'days ago',
  'patterns',
  'safety discussion',
  'Restricted',
  'withheld',
  'stay elsewhere',
  'weekends',
  'How this fits',
];
const ofHer = ['Leanne', 'Doyle', 'Visits before', 'Antenatal', 'Midwife', 'scans'];
const ofHim = ['Daniel', "Fathers' course", 'custody', 'homework', 'Tom Ashby', 'Harbour Family', 'every week'];

/** A block that may not reach the parent whose other parent is `other`; its words are the marker. */
const secret = (other: string): fc.Arbitrary<ReportBlock> =>
  fc.oneof(
    fc
      .constantFrom('support', 'whereabouts', 'safe-contact', 'professionals', 'chair')
      .chain((level) => fc.constantFrom(mia, daniel, leanne).map((about) => atLevel(level, 'Needed.', about)))
      .map((guard) => written('secret', 'SECRET', 'other', ellen, 'SECRET', guard)),
    fc.constant(written('secret', 'SECRET', 'child-own-words', ellen, 'SECRET', shared(mia))),
    fc.constantFrom(ellen, bisi).map((by) => written('secret', 'SECRET', 'other', by, 'SECRET', shared(mia))),
    fc.constant(written('secret', 'SECRET', 'other', ellen, 'SECRET', shared(other))),
  );

const withBlocks = (blocks: readonly ReportBlock[], place: number): Report => {
  const sections = inventedReport().sections.map((section, at, all) => {
    if (at !== place % all.length) return section;
    const named = blocks.map((block, index) => ({ ...block, id: `secret-${index}` }));
    return { ...section, blocks: section.blocks.toSpliced(place % (section.blocks.length + 1), 0, ...named) };
  });
  return inventedReport({ sections });
};

describe.each([
  ['father', toDaniel, leanne, ofHer],
  ['mother', toLeanne, daniel, ofHim],
] as const)('the %s’s version on paper', (_who, recipient, other, ofOther) => {
  it('S42 holds none of the markers a parent’s version must not hold, while the chair’s holds them', () => {
    const text = textIn(rendered(recipient));
    for (const marker of [...markers, ...ofOther]) expect(text).not.toContain(marker);
    const whole = textIn(rendered(chair));
    for (const marker of ['sound of the car', 'Ellen Frost', 'Harbour Hall', 'Last seen', ...ofHer, ...ofHim])
      expect(whole).toContain(marker);
  });

  it('S40 S42 stays byte-equal whatever this parent may not see is added or taken away', () => {
    const before = rendered(recipient);
    fc.assert(
      fc.property(fc.array(secret(other), { maxLength: 4 }), fc.nat(40), (blocks, place) => {
        expect(rendered(recipient, withBlocks(blocks, place))).toBe(before);
      }),
      { numRuns: 60 },
    );
    const sections = inventedReport().sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter(({ level, about }) => level === 'shared' && !about.includes(other)),
    }));
    expect(rendered(recipient, inventedReport({ sections, revision: 5 }))).toBe(before);
  });

  it('S42 numbers its sections without a gap and speaks of no parts', () => {
    const document = rendered(recipient);
    const numbers = [...document.matchAll(/<span class="number">(\d+)</gu)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(document).not.toMatch(/class="part/u);
  });
});

describe('the chair’s and the child’s version', () => {
  it('sets restricted information apart, with the warning that goes with it', () => {
    const document = rendered(chair);
    const [shared = '', restricted = ''] = document.split('Restricted information');
    expect(shared).not.toMatch(/sound of the car|Bisi Cole|patterns/u);
    expect(restricted).toMatch(/Not to be read out[\s\S]*sound of the car[\s\S]*safety discussion/u);
  });

  it('gives a child their own part and nothing about brother, parents or advocate', () => {
    const text = textIn(rendered(toMia));
    expect(text).toContain('What it is like to be Mia now');
    expect(text).not.toMatch(/Jude|Unborn|Daniel|Leanne|Ellen/u);
  });
});
