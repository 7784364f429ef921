import { describe, expect, it } from 'vitest';
import { countAttendance } from './blocks/attendance-figures.ts';
import { type Report, reportSchema } from './report.ts';
import { aGuard, anAttendance, aParagraph, aRow, aSection, aTimeline, aTimelineRow } from './testing/sample-blocks.ts';
import { facilitator, father, mia, mother } from './testing/sample-people.ts';
import { aReport, reportWith } from './testing/sample-report.ts';

const refusals = (report: Report): string[] =>
  (reportSchema.safeParse(report).error?.issues ?? []).map(({ message }) => message);

const withBlock = (...blocks: Report['sections'][number]['blocks']): Report =>
  reportWith(aSection({ id: 'added', blocks: blocks.map((block, at) => ({ ...block, id: `added-${at}` })) }));

describe('report schema', () => {
  it('accepts a complete report and keeps it as it is', () => {
    expect(reportSchema.parse(aReport())).toEqual(aReport());
  });

  it('S32 refuses figures that differ from the rows they rest on', () => {
    const counts = { ...anAttendance().counts, held: 4 };
    expect(refusals(withBlock(anAttendance({ counts })))).toEqual(['figures-differ-from-rows']);
    const parts = { ...anAttendance().counts.parts, seen: 3 };
    expect(refusals(withBlock(anAttendance({ counts: { ...anAttendance().counts, parts } })))).toEqual([
      'figures-differ-from-rows',
    ]);
  });

  it('refuses a miss of a survivor or child, and a child mark of an adult', () => {
    const rows = [aRow({ part: 'missed' })];
    const missed = anAttendance({ position: 'survivor', rows, counts: countAttendance(rows) });
    expect(refusals(withBlock(missed))).toEqual(['part-not-of-this-position']);
    const brought = [aRow({ part: 'was-not-brought' })];
    expect(refusals(withBlock(anAttendance({ rows: brought, counts: countAttendance(brought) })))).toEqual([
      'part-not-of-this-position',
    ]);
  });

  it('S42 refuses a family sentence that holds a day', () => {
    for (const said of ['Last seen 16 January 2031.', 'Last seen 2031-01-16.', 'Last seen 16 Jan.'])
      expect(refusals(withBlock(anAttendance({ sentenceWithoutDays: said })))).toEqual(['sentence-holds-a-day']);
  });

  it('refuses parts about people the report does not name, in blocks, rows, headings and actions', () => {
    const stranger = '01890a5d-ac96-7000-8000-00000000ffff';
    expect(refusals(withBlock(aParagraph({ about: [stranger] })))).toEqual(['unknown-person']);
    expect(refusals(withBlock(aTimeline([aTimelineRow({ about: [stranger] })])))).toEqual(['unknown-person']);
    expect(refusals(reportWith(aSection({ id: 'added', blocks: [], about: [stranger] })))).toEqual(['unknown-person']);
  });

  it('refuses a part about nobody, attendance not about its person, and a text without writer', () => {
    expect(refusals(withBlock(aParagraph({ about: [] })))).toEqual(['about-nobody']);
    expect(refusals(withBlock(anAttendance({ about: [mother] })))).toEqual(['about-misses-the-person']);
    expect(refusals(withBlock(aParagraph({ writtenBy: null })))).toEqual(['writer-missing']);
    expect(refusals(withBlock(aParagraph({ writtenBy: facilitator, text: '  ' })))).toEqual(['empty']);
  });

  it('refuses doubled ids, children and recipients, and a section of somebody who is no child of the report', () => {
    const { subjects, recipients } = aReport();
    expect(refusals(reportWith(aSection()))).toEqual(['block-id-twice']);
    expect(refusals(aReport({ subjects: [...subjects, ...subjects.slice(0, 1)] }))).toEqual(['child-twice']);
    expect(refusals(aReport({ recipients: [...recipients, ...recipients.slice(0, 1)] }))).toEqual(['recipient-twice']);
    const section = aSection({ id: 'added', blocks: [], child: father, ...aGuard(father) });
    expect(refusals(reportWith(section))).toEqual(['not-a-child-of-this-report']);
  });

  it('refuses a report without children, a child neither born nor expected, and a period that runs backwards', () => {
    expect(refusals(aReport({ subjects: [], sections: [] }))).toEqual(['no-child']);
    const subjects = aReport().subjects.map((subject) =>
      subject.person === mia ? { ...subject, bornOn: null } : subject,
    );
    expect(refusals(aReport({ subjects }))).toEqual(['born-or-expected']);
    expect(refusals(aReport({ period: { from: '2031-02-01', to: '2031-01-01' } }))).toEqual(['ends-before-it-starts']);
    expect(refusals(aReport({ period: { from: '2031-02-30', to: '2031-03-01' } }))).toEqual(['not-a-real-date']);
  });

  it('refuses a title that tells somebody who finds the paper what it is about', () => {
    expect(refusals(aReport({ title: 'Domestic abuse report' }))).toEqual(['title-not-neutral']);
    expect(refusals(aReport({ reference: 'Hartley 2031' }))).toEqual(['not-a-reference']);
  });

  it('refuses unknown fields', () => {
    expect(reportSchema.safeParse({ ...aReport(), address: '1' }).success).toBe(false);
  });
});
