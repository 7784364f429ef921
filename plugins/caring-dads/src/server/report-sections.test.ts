import { type ReportBlock, type ReportStaff, reportBlockSchema } from '@waymark/contracts';
import type { EnrolmentForReport, ReportRequest } from '@waymark/plugin-api/server';
import { describe, expect, it } from 'vitest';
import { completionStatement } from '../shared/statements.ts';
import { reportSections } from './report-sections.ts';

const id = (number: number) => `01890a5d-ac96-7000-8000-${String(number).padStart(12, '0')}`;

const writtenBy: ReportStaff = {
  id: id(9),
  name: 'Tom Ashby',
  role: 'facilitator',
  jobTitle: 'Group facilitator',
  agency: 'Northmoor',
};

const summary = {
  participation: 'Takes part when asked.',
  accountability: 'Names what he did.',
  relationshipWithMother: 'Speaks of her by her name.',
  changedBehaviour: 'Leaves the room before he shouts, seen by the family worker in February.',
  whatOthersReport: 'School: calmer handovers.',
  continuingConcerns: 'Drinks at weekends.',
  notAssessed: 'Behaviour in a new relationship.',
  recommendations: 'A perpetrator programme.',
};

const contact = (on: string) => ({ kind: 'referrer-contact', on, document: {}, writtenBy });

const enrolment = (changes: Partial<EnrolmentForReport> = {}): EnrolmentForReport => ({
  enrolmentId: id(1),
  personId: id(2),
  programmeVersion: '1.0.0',
  startedOn: '2026-01-08',
  endedOn: null,
  exitKind: null,
  childIds: [id(3), id(4)],
  records: [],
  prompts: [],
  ...changes,
});

const write = (changes: Partial<EnrolmentForReport> = {}, kind: ReportRequest['kind'] = 'conference') =>
  reportSections({
    kind,
    enrolments: [enrolment(changes)],
    period: { from: '2026-01-01', to: '2026-05-31' },
    recipients: [],
  });

const blockOf = <Kind extends ReportBlock['kind']>(blocks: readonly ReportBlock[], kind: Kind, title: string) =>
  blocks.find(
    (block): block is Extract<ReportBlock, { kind: Kind }> =>
      block.kind === kind && 'title' in block && block.title === title,
  );

describe('the part of a report', () => {
  it.each([null, 'completed', 'ended-early'])(
    'always says what the programme is not, whatever the exit (%s) (A11)',
    async (exitKind) => {
      for (const kind of ['conference', 'core-group-update', 'end'] as const) {
        const statement = blockOf(await write({ exitKind }, kind), 'statement', 'What the programme is and is not');
        expect(statement?.text).toBe(completionStatement);
        expect(statement?.level).toBe('shared');
      }
    },
  );

  it('counts contacts of the period and says how many the whole programme expects', async () => {
    const title = 'Contacts between facilitators and the referrer';
    const none = blockOf(await write(), 'facts', title);
    const two = blockOf(
      await write({
        records: [contact('2026-04-01'), { ...contact('2026-03-01'), kind: 'intake' }, contact('2026-02-17')],
      }),
      'facts',
      title,
    );
    expect(none?.items.map(({ value }) => value)).toEqual(['0', '3']);
    expect(two?.items.map(({ value }) => value)).toEqual(['2', '3']);
  });

  it('counts homework of the times it was recorded, and says nothing where it never was', async () => {
    const prompts = [
      { promptId: 'homework', reply: 'yes', times: 5 },
      { promptId: 'homework', reply: 'no', times: 2 },
      { promptId: 'new-relationship', reply: 'yes', times: 1 },
    ];
    const written = blockOf(await write({ prompts }), 'facts', 'Work between sessions');
    expect(written?.items).toEqual([{ label: 'Homework done', value: '5 of 7 times it was recorded' }]);
    const unasked = await write({ prompts: prompts.slice(2) });
    expect(blockOf(unasked, 'facts', 'Work between sessions')).toBeUndefined();
  });

  it('holds the end report once the facilitators wrote it, each part under its own heading (A11)', async () => {
    const records = [{ kind: 'end-summary', on: '2026-05-14', document: summary, writtenBy }];
    const paragraphs = (await write({ records })).filter((block) => block.kind === 'paragraph');
    expect(paragraphs.map(({ text }) => text)).toEqual(Object.values(summary));
    expect(paragraphs.every((paragraph) => paragraph.writtenBy?.name === 'Tom Ashby')).toBe(true);
    expect(new Set(paragraphs.map(({ purpose }) => purpose))).toEqual(
      new Set([
        'participation-and-learning',
        'change-evidenced-by-others',
        'continuing-concerns',
        'not-known',
        'recommendation',
      ]),
    );
  });

  it('takes the newest end report where there are two', async () => {
    const records = [
      { kind: 'end-summary', on: '2026-05-20', document: { ...summary, participation: 'Newer.' }, writtenBy },
      { kind: 'end-summary', on: '2026-05-14', document: summary, writtenBy },
    ];
    expect(blockOf(await write({ records }), 'paragraph', 'How he took part')?.text).toBe('Newer.');
  });

  it('leaves what others saw and said, and the concerns, out of a parent’s version unless the author decides otherwise', async () => {
    const records = [{ kind: 'end-summary', on: '2026-05-14', document: summary, writtenBy }];
    const kept = (await write({ records }))
      .filter((block) => block.kind === 'paragraph')
      .filter(({ withheldFrom }) => withheldFrom.some(({ recipient, only }) => recipient === 'parent' && only === null))
      .map(({ title }) => title);
    expect(kept).toEqual([
      'Examples of changed behaviour',
      'What other professionals report',
      'Continuing concerns and risk',
    ]);
  });

  it('asks at the end for what is still to be written, for him and for each child by itself', async () => {
    const paragraphs = (await write({}, 'end')).filter((block) => block.kind === 'paragraph');
    expect(paragraphs.every(({ text, isRequired }) => text === null && isRequired)).toBe(true);
    const ofChildren = paragraphs.filter(({ purpose }) => purpose === 'child-impact');
    expect(ofChildren.map(({ about }) => about)).toEqual([
      [id(2), id(3)],
      [id(2), id(4)],
    ]);
    expect(paragraphs).toHaveLength(8 + 2);
  });

  it('asks for no end report in a report for a conference', async () => {
    expect((await write()).filter((block) => block.kind === 'paragraph')).toEqual([]);
  });

  it('fails where an end report cannot be read, so that the gap is told', async () => {
    const records = [{ kind: 'end-summary', on: '2026-05-14', document: { participation: 'x' }, writtenBy }];
    await expect(write({ records })).rejects.toThrow();
  });

  it('is about him, and about a child only together with him', async () => {
    for (const block of await write({}, 'end')) {
      expect(block.about).toContain(id(2));
      expect(reportBlockSchema.safeParse(block).success).toBe(true);
    }
  });
});
