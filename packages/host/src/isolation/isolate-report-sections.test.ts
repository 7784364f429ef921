import { countAttendance, type FactsBlock, type ReportBlock, reportBlockSchema } from '@waymark/contracts';
import { smallProgramme } from '@waymark/core/testing';
import type { EnrolmentForReport, ReportRequest, ReportSections } from '@waymark/plugin-api/server';
import { describe, expect, it } from 'vitest';
import { loadProgrammes } from '../load-programmes.ts';
import type { PluginFault } from './plugin-fault.ts';

const id = (number: number) => `01890a5d-ac96-7000-8000-${String(number).padStart(12, '0')}`;

const enrolment = (number: number): EnrolmentForReport => ({
  enrolmentId: id(10 + number),
  personId: id(20 + number),
  programmeVersion: '1.0.0',
  startedOn: '2026-01-08',
  endedOn: null,
  exitKind: null,
  childIds: [id(30)],
  records: [],
  prompts: [],
});

const request: ReportRequest = {
  kind: 'conference',
  enrolments: [enrolment(1), enrolment(2)],
  period: { from: '2026-01-01', to: '2026-03-05' },
  recipients: [],
};

const facts = (changes: Partial<FactsBlock> = {}): FactsBlock => ({
  kind: 'facts',
  id: 'small-steps-facts',
  title: 'Facts',
  topic: null,
  items: [{ label: 'Documents', value: '0' }],
  level: 'shared',
  about: [id(21)],
  withheldFrom: [],
  holds: [],
  neededBecause: null,
  ...changes,
});

const { kind: _kind, title: _title, topic: _topic, items: _items, ...guarded } = facts();
const timeline = {
  ...guarded,
  title: 'What happened',
  kind: 'timeline',
  rows: [
    {
      ...{ day: '2026-02-01', kind: 'meeting', text: 'Met.', source: 'School', isAdverse: false },
      ...{ level: 'shared', about: [id(99)], withheldFrom: [], holds: [], neededBecause: null },
    },
  ],
};

const rows = [
  {
    number: 1,
    title: 'One',
    day: '2026-02-01',
    place: null,
    words: 'Came',
    part: 'seen' as const,
    isCancelledLate: false,
  },
];
const attendance = {
  ...guarded,
  kind: 'attendance',
  person: id(21),
  programme: 'Small Steps',
  position: 'co-parent',
  sentence: '1 held: seen 1.',
  sentenceWithoutDays: '1 held: seen 1.',
  counts: countAttendance(rows),
  answersActions: [],
  rows,
};

const run = async (reportSections: ReportSections) => {
  const faults: PluginFault[] = [];
  const loaded = loadProgrammes([smallProgramme({ reportSections })], { onFault: (fault) => faults.push(fault) });
  return { blocks: (await loaded.get('small-steps').reportSections?.(request)) ?? [], faults };
};

/** What a part that cannot be trusted might hold, past the type checker. */
const rubbish =
  (blocks: unknown): ReportSections =>
  async () =>
    blocks as readonly ReportBlock[];

const isGapFor = (block: ReportBlock | undefined, number: number, fault: PluginFault | undefined) => {
  expect(block).toMatchObject({
    kind: 'not-available',
    what: 'Small Steps: its part of this report',
    reference: fault?.reference,
    accepted: null,
    level: 'shared',
    about: [id(20 + number)],
  });
  expect(reportBlockSchema.safeParse(block).success).toBe(true);
};

describe('report sections behind the host', () => {
  it('are what the programme wrote', async () => {
    const { blocks, faults } = await run(async () => [
      facts(),
      facts({ id: 'small-steps-more', about: [id(22), id(30)] }),
    ]);
    expect(blocks.map((block) => block.id)).toEqual(['small-steps-facts', 'small-steps-more']);
    expect(faults).toEqual([]);
  });

  it.each<[string, ReportSections, PluginFault['kind'], string]>([
    ['throws later', () => Promise.reject(new TypeError('no part')), 'threw', 'TypeError'],
    [
      'throws at once',
      () => {
        throw new Error('no part');
      },
      'threw',
      'Error',
    ],
    ['is no list', rubbish('a part'), 'invalid', ' invalid_type'],
    ['holds a block of no kind', rubbish([{ ...facts(), kind: 'poem' }]), 'invalid', '0.kind'],
    ['holds a block about nobody', rubbish([facts({ about: [] })]), 'invalid', '0.about about-nobody'],
    ['holds a block under another name', rubbish([facts({ id: 'facts' })]), 'invalid', '0.id id-outside-prefix'],
    ['holds an id twice', rubbish([facts(), facts()]), 'invalid', '1.id id-twice'],
    ['is about a stranger', rubbish([facts({ about: [id(99)] })]), 'invalid', '0.about about-a-stranger'],
    ['reports attendance', rubbish([attendance]), 'invalid', '0.kind attendance-of-the-core'],
    ['has a row about a stranger', rubbish([timeline]), 'invalid', '0.about about-a-stranger'],
  ])('are not available, with a reference, where a part %s', async (_, sections, kind, where) => {
    const { blocks, faults } = await run(sections);
    expect(faults).toEqual([expect.objectContaining({ point: 'reportSections', kind })]);
    expect(faults[0]?.where).toContain(where.trim());
    expect(blocks).toHaveLength(2);
    isGapFor(blocks[0], 1, faults[0]);
    isGapFor(blocks[1], 2, faults[0]);
  });

  it('are not available where a part waits for something outside, and what it still throws ends nothing', async () => {
    const outside = Promise.withResolvers<readonly ReportBlock[]>();
    const { blocks, faults } = await run(() => outside.promise);
    expect(faults).toEqual([expect.objectContaining({ kind: 'overran' })]);
    isGapFor(blocks[0], 1, faults[0]);
    const late: unknown[] = [];
    const listen = (reason: unknown) => late.push(reason);
    process.on('unhandledRejection', listen);
    outside.reject(new Error('too late'));
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    process.off('unhandledRejection', listen);
    expect(late).toEqual([]);
  });

  it('may take as many steps as they need with what is at hand', async () => {
    const steps = async (left: number): Promise<readonly ReportBlock[]> =>
      left === 0 ? [facts()] : await steps(left - 1);
    expect((await run(() => steps(20))).faults).toEqual([]);
  });

  it('cannot change what they were asked', async () => {
    const { faults } = await run(async ({ enrolments }) => {
      Reflect.set(enrolments, 'length', 0);
      return Object.isFrozen(enrolments[0]?.records) ? [facts()] : [];
    });
    expect(faults).toEqual([]);
    expect(request.enrolments).toHaveLength(2);
  });
});

describe('a programme without report sections', () => {
  it('has none behind the host either', () => {
    expect(loadProgrammes([smallProgramme()]).get('small-steps').reportSections).toBeUndefined();
  });
});
