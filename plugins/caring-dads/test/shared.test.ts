import { readCompletion, readMark } from '@waymark/plugin-testkit';
import { describe, expect, it } from 'vitest';
import { plugin } from '../src/server/plugin.ts';
import { caringDads } from '../src/shared/index.ts';
import { completionStatement } from '../src/shared/statements.ts';

const [curriculum] = caringDads.curricula;
const items = curriculum?.items ?? [];
const idsOf = (kind: string) => items.filter((item) => item.kind === kind).map(({ id }) => id);
const covered = (itemIds: readonly string[], isCatchUp = false) => itemIds.map((itemId) => ({ itemId, isCatchUp }));

describe('the curriculum', () => {
  it('is 17 sessions in 17 weeks, 15 in the group and 2 one-to-one (I4)', () => {
    expect(items).toHaveLength(17);
    expect(idsOf('group')).toHaveLength(15);
    expect(idsOf('individual')).toEqual(['session-06', 'session-14']);
    expect(items.reduce((weeks, { weeksAfterPrevious }) => weeks + weeksAfterPrevious, 0)).toBe(16);
  });

  it('is closed after session 3', () => {
    expect(curriculum?.joinsCloseAfter).toBe(3);
  });

  it('goes through its four goals in sessions 1 to 3, 4 to 9, 10 to 15 and 16 to 17', () => {
    const goals = Map.groupBy(items, ({ goal }) => goal)
      .values()
      .map((list) => [list[0]?.number, list.at(-1)?.number])
      .toArray();
    expect(goals).toEqual([
      [1, 3],
      [4, 9],
      [10, 15],
      [16, 17],
    ]);
  });

  it.each([
    ['session-01', 'attended', null, true],
    ['session-01', 'attended-late', 100, true],
    ['session-01', 'attended-late', 99, false],
    ['session-06', 'attended-late', 45, true],
    ['session-06', 'attended-late', 44, false],
    ['session-01', 'attended-part', 110, true],
    ['session-01', 'attended-part', 60, false],
    ['session-01', 'attended-late', null, false],
    ['session-01', 'attended-not-engaged', null, false],
  ] as const)('at %s, %s with %s minutes: seen, content covered %s', (itemId, code, minutes, coversContent) => {
    const read = readMark(plugin, { itemId, position: 'person-causing-harm', code, minutes });
    expect(read).toEqual({ isSeen: true, coversContent });
  });

  it('counts nobody who was turned away as seen', () => {
    const mark = { itemId: 'session-01', position: 'co-parent', code: 'turned-away', minutes: null } as const;
    expect(readMark(plugin, mark)).toEqual({ isSeen: false, coversContent: false });
  });
});

describe('completion', () => {
  const group = idsOf('group');
  const both = idsOf('individual');

  it('is 14 of 17 with both one-to-one sessions: 80 per cent, three misses', () => {
    expect(readCompletion(plugin, covered([...both, ...group.slice(0, 12)])).isMet).toBe(true);
    expect(readCompletion(plugin, covered([...both, ...group.slice(0, 11)]))).toEqual({
      isMet: false,
      because: ['13 of 17 items covered, 14 needed.', '2 of 2 mandatory items covered.'],
    });
  });

  it('is not reached without both one-to-one sessions, however many groups he was at', () => {
    expect(readCompletion(plugin, covered([...both.slice(0, 1), ...group])).isMet).toBe(false);
    expect(readCompletion(plugin, covered(group)).isMet).toBe(false);
  });

  it('counts two catch-ups and no third', () => {
    const attended = covered([...both, ...group.slice(0, 10)]);
    expect(readCompletion(plugin, [...attended, ...covered(group.slice(10, 12), true)]).isMet).toBe(true);
    const short = covered([...both, ...group.slice(0, 9)]);
    expect(readCompletion(plugin, [...short, ...covered(group.slice(9, 12), true)]).isMet).toBe(false);
  });
});

describe('the register', () => {
  it('offers a person causing harm and a co-parent the same marks, absence among them', () => {
    const [harm, parent] = caringDads.marks;
    expect(harm?.codes).toEqual(parent?.codes);
    expect(harm?.codes).toEqual(expect.arrayContaining(['absent-no-contact', 'turned-away', 'cancelled-by-provider']));
  });
});

describe('the documents', () => {
  it('expect three contacts with the referrer, by weeks 6, 12 and 17 after the start', () => {
    const contact = caringDads.records.find(({ kind }) => kind === 'referrer-contact');
    expect(contact?.expected).toEqual([
      { number: 1, byDay: 42 },
      { number: 2, byDay: 84 },
      { number: 3, byDay: 119 },
    ]);
  });

  it('are casework about him, written by his facilitators', () => {
    for (const { level, positions, writtenBy } of caringDads.records) {
      expect({ level, positions, writtenBy }).toEqual({
        level: 'casework',
        positions: ['person-causing-harm', 'co-parent'],
        writtenBy: ['facilitator'],
      });
    }
  });

  it('keep what he learned, what others saw, concerns and what is not known apart (A11)', () => {
    const summary = caringDads.records.find(({ kind }) => kind === 'end-summary');
    expect(Object.keys(summary?.form.schema.shape ?? {})).toEqual([
      'participation',
      'accountability',
      'relationshipWithMother',
      'changedBehaviour',
      'whatOthersReport',
      'continuingConcerns',
      'notAssessed',
      'recommendations',
    ]);
  });
});

describe('what is asked each session', () => {
  it('holds the question after a new relationship or other children', () => {
    const asked = caringDads.prompts.find(({ id }) => id === 'new-relationship');
    expect(asked).toMatchObject({ answer: 'key-question', items: [] });
  });
});

describe('the statement', () => {
  it('says that a completion is neither a perpetrator programme’s nor an outcome (A11)', () => {
    expect(completionStatement).toContain('neither the completion of a perpetrator programme nor an outcome');
    expect(completionStatement).toContain('does not mean that the children or their mother are safe');
  });
});
