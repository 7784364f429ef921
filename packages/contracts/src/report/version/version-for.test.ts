import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../blocks/block.ts';
import type { ReportRecipient } from '../recipient-schema.ts';
import type { Report } from '../report.ts';
import {
  aGuard,
  anAttendance,
  aParagraph,
  aSection,
  aTimeline,
  aTimelineRow,
  someFacts,
  someQuestions,
} from '../testing/sample-blocks.ts';
import {
  advocate,
  author,
  baby,
  father,
  grandmother,
  jude,
  mia,
  mother,
  partnerWorker,
} from '../testing/sample-people.ts';
import { aReport, chair, forFather, forMia, forMother, lead, reportWith, school } from '../testing/sample-report.ts';
import { reportVersionSchema } from './version.ts';
import { versionFor } from './version-for.ts';

const withBlock = (block: ReportBlock): Report =>
  reportWith(aSection({ id: 'added', title: 'Added', blocks: [block] }));
const gets = (recipient: ReportRecipient, block: ReportBlock): boolean =>
  JSON.stringify(versionFor(withBlock(block), recipient)).includes('"Added"');
const whoGets = (block: ReportBlock): string[] =>
  Object.entries({ chair, lead, school, father: forFather, mother: forMother, child: forMia })
    .filter(([, recipient]) => gets(recipient, block))
    .map(([name]) => name);

describe('who gets a part of a report', () => {
  it('gives each level to those model.md names, and prints whereabouts and contact cards for nobody', () => {
    const at = (level: ReportBlock['level']) => whoGets(aParagraph({ id: 'b', level }));
    expect(at('shared')).toEqual(['chair', 'lead', 'father']);
    expect(at('status')).toEqual(['chair', 'lead', 'father']);
    expect(at('casework')).toEqual(['chair', 'lead', 'father']);
    expect(at('support')).toEqual(['chair', 'lead']);
    expect(at('professionals')).toEqual(['chair', 'lead']);
    expect(at('chair')).toEqual(['chair']);
    expect(at('whereabouts')).toEqual([]);
    expect(at('safe-contact')).toEqual([]);
  });

  it('S42 gives a parent nothing about another adult, and nothing of casework about a child', () => {
    expect(whoGets(aParagraph({ id: 'b', about: [mother] }))).toEqual(['chair', 'lead', 'mother']);
    expect(whoGets(aParagraph({ id: 'b', about: [father, mother] }))).toEqual(['chair', 'lead']);
    expect(whoGets(aParagraph({ id: 'b', about: [mia, grandmother] }))).toEqual(['chair', 'lead']);
    expect(whoGets(someFacts({ id: 'b', about: [mia, jude] }))).toEqual(['chair', 'lead', 'father', 'mother']);
    expect(whoGets(someFacts({ id: 'b', level: 'casework', about: [jude] }))).toEqual(['chair', 'lead']);
  });

  it('gives another professional only the people they work with', () => {
    expect(whoGets(someFacts({ id: 'b', about: [mia] }))).toContain('school');
    expect(whoGets(someFacts({ id: 'b', about: [jude] }))).not.toContain('school');
    for (const level of ['casework', 'support', 'professionals'] as const)
      expect(whoGets(someFacts({ id: 'b', level, about: [mia] }))).not.toContain('school');
  });

  it("S42 gives no parent a child's words, a child's attendance or who works with the child or a partner", () => {
    const words = aParagraph({ id: 'b', purpose: 'child-own-words', writtenBy: author, about: [mia] });
    expect(whoGets(words)).toEqual(['chair', 'lead', 'child']);
    const childRows = anAttendance({ id: 'b', position: 'child', person: mia, about: [mia], rows: [] });
    expect(whoGets(childRows)).toEqual(['chair', 'lead', 'school']);
    for (const writtenBy of [advocate, partnerWorker])
      expect(whoGets(aParagraph({ id: 'b', writtenBy, about: [mia] }))).toEqual(['chair', 'lead']);
    for (const content of ['advocate-involvement', 'partner-worker-involvement'] as const)
      expect(whoGets(someFacts({ id: 'b', about: [mia], holds: [content] }))).toEqual(['chair', 'lead']);
    expect(whoGets(someFacts({ id: 'b', about: [mia], holds: ['session-days'] }))).toEqual(['chair', 'lead', 'school']);
  });

  it('gives pattern questions to no parent and no one beyond chair and lead practitioner', () => {
    expect(whoGets(someQuestions({ id: 'b', isPattern: true }))).toEqual(['chair', 'lead']);
    expect(whoGets(someQuestions({ id: 'b' }))).toEqual(['chair', 'lead', 'father']);
  });

  it('keeps a part from a kind of recipient, or from one of them, when the author says so', () => {
    const from = (recipient: ReportRecipient['kind'], only: string | null) =>
      someFacts({ id: 'b', about: [mia], withheldFrom: [{ recipient, only, reason: 'Not now.' }] });
    expect(whoGets(from('parent', null))).toEqual(['chair', 'lead', 'school', 'child']);
    expect(whoGets(from('parent', mother))).toEqual(['chair', 'lead', 'school', 'father', 'child']);
    expect(whoGets(from('chair', null))).not.toContain('chair');
  });

  it('S43 gives a parent only the children of theirs, whatever else the report holds', () => {
    const own: ReportRecipient = { kind: 'parent', id: father, name: 'Daniel Hartley', children: [mia] };
    const text = JSON.stringify(versionFor(aReport(), own));
    expect(text).toContain('Mia');
    expect(text).not.toContain('Jude');
  });

  it('S42 keeps an unborn child, with everything about it, from a parent who does not know of it', () => {
    const subjects = aReport().subjects.map((subject) =>
      subject.person === baby
        ? { ...subject, withheldFrom: [{ recipient: 'parent' as const, only: father, reason: 'Not known to him.' }] }
        : subject,
    );
    expect(JSON.stringify(versionFor(aReport({ subjects }), forFather))).not.toMatch(/unborn|2031-06-03/iu);
    expect(JSON.stringify(versionFor(aReport({ subjects }), forMother))).toMatch(/unborn/iu);
    expect(JSON.stringify(versionFor(aReport({ subjects }), chair))).toMatch(/unborn/iu);
  });

  it('makes no family version of a report whose author is an advocate or her worker', () => {
    for (const by of [advocate, partnerWorker]) {
      expect(() => versionFor(aReport({ author: by }), forFather)).toThrow(
        expect.objectContaining({ code: 'report-not-for-family' }),
      );
      expect(versionFor(aReport({ author: by }), chair).author.name).toBe(by.name);
    }
  });
});

describe('what a version looks like', () => {
  it('S42 leaves days, places, words of marks and action numbers out of a parent’s attendance, and keeps its figures', () => {
    const [section] = versionFor(aReport(), forFather).parts[0]?.sections ?? [];
    const block = section?.blocks[0];
    expect(block).toMatchObject({
      sentence: '3 held for him: seen 2, missed 1.',
      counts: anAttendance().counts,
      answersActions: [],
    });
    const text = JSON.stringify(block);
    expect(text).not.toMatch(/2031|Harbour|January|Did not attend/u);
    expect(block?.kind === 'attendance' && block.rows.map(({ part }) => part)).toEqual(['seen', 'seen', 'missed']);
    expect(JSON.stringify(versionFor(aReport(), chair))).toContain('Last seen 16 January 2031');
  });

  it('filters a timeline row by row, in the order of days, and drops it when nothing is left', () => {
    const timeline = aTimeline([
      aTimelineRow({ day: '2031-03-01', text: 'Third.' }),
      aTimelineRow({ day: '2031-01-01', text: 'First.', about: [mother] }),
      aTimelineRow({ day: '2031-02-01', text: 'Second.', kind: 'session' }),
    ]);
    const rowsFor = (recipient: ReportRecipient) =>
      versionFor(withBlock(timeline), recipient)
        .parts.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
        .flatMap((block) => (block.kind === 'timeline' ? block.rows.map(({ text }) => text) : []));
    expect(rowsFor(chair)).toEqual(['First.', 'Second.', 'Third.']);
    expect(rowsFor(forFather)).toEqual(['Third.']);
    expect(gets(forFather, aTimeline([aTimelineRow({ about: [mother] })]))).toBe(false);
  });

  it('gives a family no sources and no numbers of plan actions, from which a gap could be read', () => {
    const action = {
      reference: '7',
      text: 'Attend.',
      laidOn: 'Dan',
      owner: 'Social worker',
      dueOn: null,
      outcome: null,
    };
    const report = {
      ...withBlock(aTimeline([aTimelineRow({ source: 'Health visitor' })])),
      planActions: [{ ...action, ...aGuard(father) }],
    };
    expect(versionFor(report, chair).planActions).toMatchObject([{ reference: '7', text: 'Attend.' }]);
    expect(versionFor(report, forFather).planActions).toMatchObject([{ reference: null, text: 'Attend.' }]);
    expect(versionFor(report, forMother).planActions).toEqual([]);
    expect(JSON.stringify(versionFor(report, chair))).toContain('Health visitor');
    expect(JSON.stringify(versionFor(report, forFather))).not.toContain('Health visitor');
  });

  it('leaves unsafe answers out of a family version without a trace', () => {
    const safe = { question: 'Contact each week?', isKey: true, answer: { answer: 'yes', note: null } } as const;
    const unsafe = { question: 'Threats?', isKey: true, answer: { answer: 'not-safe-to-ask', note: null } } as const;
    const report = (items: (typeof safe | typeof unsafe)[]) => withBlock(someQuestions({ id: 'b', items }));
    expect(versionFor(report([safe, unsafe]), forFather)).toEqual(versionFor(report([safe]), forFather));
    expect(versionFor(report([unsafe]), forFather)).toEqual(versionFor(aReport(), forFather));
    expect(JSON.stringify(versionFor(report([safe, unsafe]), lead))).toContain('Threats?');
  });

  it('parts what is restricted from the rest for professionals, and tells a family nothing of parts', () => {
    const report = withBlock(aParagraph({ id: 'b', level: 'support', about: [mother], neededBecause: 'Risk.' }));
    const kinds = (recipient: ReportRecipient) => versionFor(report, recipient).parts.map(({ kind }) => kind);
    expect(kinds(chair)).toEqual(['shared', 'restricted']);
    expect(kinds(forFather)).toEqual(['shared']);
    expect(kinds(forMother)).toEqual(['shared']);
  });

  it('tells gaps on page one, to those who may know of the part', () => {
    const gap = {
      kind: 'not-available',
      id: 'b',
      what: 'Part of a programme',
      reference: 'E-7',
      accepted: null,
      ...aGuard(father),
      level: 'professionals',
    } as const;
    expect(versionFor(withBlock({ ...gap, about: [father] }), chair).notAvailable).toHaveLength(1);
    expect(versionFor(withBlock({ ...gap, about: [father] }), forFather)).toEqual(versionFor(aReport(), forFather));
  });

  it('carries no id, level or reason in any version, and fits its schema', () => {
    for (const recipient of [chair, lead, school, forFather, forMother, forMia]) {
      const version = versionFor(aReport(), recipient);
      expect(reportVersionSchema.parse(version)).toEqual(version);
      expect(JSON.stringify(version)).not.toMatch(/01890a5d|"level"|"about"|withheld|neededBecause/u);
    }
    expect(versionFor(aReport(), forFather)).toMatchObject({ revision: null, purpose: null });
  });
});
