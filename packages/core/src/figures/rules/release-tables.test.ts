import { addDays, type FigureCell, type FigureTable, newId } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttendanceCounted, FigureFacts, OfferingFact, ReferredFact, UnmetNeed } from './figure-facts.ts';
import { figureWindow } from './figure-window.ts';
import { releaseTables } from './release-tables.ts';
import { smallNumberPolicy as policy } from './small-numbers.ts';

const window = figureWindow('2026-06');
const offering = (name: string): OfferingFact => ({
  offeringId: newId(),
  programme: name,
  offering: name,
  area: 'Northtown',
});
const first = offering('Small Steps');
const second = offering('Other Steps');

const referred = (changes: Partial<ReferredFact> = {}): ReferredFact => ({
  offeringId: first.offeringId,
  receivedOn: '2026-01-01',
  startedOn: null,
  closedAs: null,
  unmetNeed: null,
  isOnPlan: false,
  ...changes,
});
const times = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));
const startedAfter = (days: number, changes: Partial<ReferredFact> = {}) =>
  referred({ startedOn: addDays('2026-01-01', days), ...changes });

const place = (changes: Partial<AttendanceCounted> = {}): AttendanceCounted => ({
  offeringId: first.offeringId,
  hasRate: true,
  held: 0,
  seen: 0,
  seenPart: 0,
  missed: 0,
  cancelledInTime: 0,
  couldNotAttend: 0,
  notRecorded: 0,
  notHeld: 0,
  ...changes,
});

const tablesOf = (facts: Partial<FigureFacts>): Readonly<Record<string, FigureTable>> =>
  Object.fromEntries(
    releaseTables({ offerings: [first], referred: [], attendance: [], ...facts }, window, policy).map((table) => [
      table.id,
      table,
    ]),
  );
const words = (cell: FigureCell | undefined): string =>
  cell === undefined ? 'none' : 'value' in cell ? `${cell.shown} ${cell.value}` : cell.shown;
const cellsOf = (table: FigureTable | undefined, row = 0): Record<string, string> =>
  Object.fromEntries(table?.columns.map(({ id }, at) => [id, words(table.rows[row]?.cells[at])]) ?? []);

describe('S34 a release', () => {
  const twenty = [
    ...times(12, (at) => startedAfter(10 * (at + 1))),
    ...times(8, () => referred({ receivedOn: '2026-06-01' })),
    ...times(4, () => referred({ receivedOn: '2025-02-01', isOnPlan: true })),
  ];

  it('counts people still waiting in the time within which half had started', () => {
    const { waits } = tablesOf({ referred: twenty });
    expect(cellsOf(waits)).toEqual({ half: 'days 70', 'nine-in-ten': 'days 110', longest: 'days 514' });
    const onlyStarted = tablesOf({ referred: twenty.filter(({ startedOn }) => startedOn !== null) });
    expect(cellsOf(onlyStarted['waits']).half).toBe('too-few');
    expect(waits?.rows[0]?.sentence).toBe(
      'Half of those referred to Small Steps started within 70 days, 9 in 10 within 110 days; about 10 are waiting now.',
    );
  });

  it('says so where fewer than half have started, and draws the curve coarsely', () => {
    const facts = [...times(6, (at) => startedAfter(10 * (at + 1))), ...times(20, () => referred())];
    const { waits } = tablesOf({ referred: facts });
    expect(cellsOf(waits).half).toBe('not-reached');
    expect(waits?.rows[0]?.sentence).toContain('Fewer than half of those referred to Small Steps have started so far');
    const curve = waits?.rows[0]?.curve ?? [];
    expect(curve.every(({ days, percent }) => days % 14 === 0 && percent % 5 === 0)).toBe(true);
    expect(curve.at(-1)?.percent).toBe(25);
  });

  it('takes someone who left before a start as not started, and not as out of the count', () => {
    const left = times(20, () => referred({ closedAs: 'withdrawn' }));
    const { waits } = tablesOf({ referred: [...times(12, (at) => startedAfter(at + 1)), ...left] });
    expect(cellsOf(waits).half).toBe('not-reached');
  });

  it('shows completion against those who started and those referred', () => {
    const facts = [
      ...times(20, () => startedAfter(10, { closedAs: 'completed' })),
      ...times(10, () => startedAfter(10, { closedAs: 'ended-early' })),
      ...times(10, () => startedAfter(10)),
      ...times(20, () => referred()),
    ];
    expect(cellsOf(tablesOf({ referred: facts })['completion'])).toEqual({
      started: 'count 40',
      completed: 'count 20',
      'ended-before': 'count 10',
      'still-attending': 'count 10',
      'completed-of-started': 'percent 50',
      'completed-of-referred': 'percent 33',
    });
  });

  it('B3 says for how many there was no place or programme, why, and what stood in the way', () => {
    const unmet = (reason: UnmetNeed['reason'], barrier: UnmetNeed['barrier'] = null) =>
      referred({ closedAs: 'unmet-need', unmetNeed: { reason, barrier } });
    const facts = [
      ...times(20, () => unmet('no-place-in-time')),
      ...times(10, () => unmet('not-accessible', 'travel')),
      ...times(2, () => unmet('not-accessible', 'language')),
      ...times(30, () => referred({ closedAs: 'withdrawn' })),
    ];
    const { 'unmet-need': needs, 'unmet-reasons': reasons, barriers } = tablesOf({ referred: facts });
    expect(cellsOf(needs)).toEqual({ 'left-before': 'count 60', 'unmet-need': 'count 30' });
    expect(cellsOf(reasons)).toEqual({
      'unmet-need': 'count 30',
      'no-suitable-programme': 'count 0',
      'no-place-in-time': 'count 20',
      'not-accessible': 'count 10',
    });
    expect(cellsOf(barriers)).toMatchObject({ travel: 'count 10', language: 'fewer-than 5', childcare: 'count 0' });
    expect(needs?.rows[0]?.sentence).toBe(
      'About 30 of those referred to Small Steps were let go because there was no place or programme for them.',
    );
  });

  it('A3 leaves sessions without a mark out of the rate, and says how many there are', () => {
    const { attendance } = tablesOf({
      attendance: [place({ held: 100, seen: 60, missed: 20, notRecorded: 20, notHeld: 10 })],
    });
    expect(cellsOf(attendance)).toMatchObject({
      offered: 'count 100',
      seen: 'count 60',
      missed: 'count 20',
      'not-recorded': 'count 20',
      'cancelled-by-us': 'count 10',
      rate: 'percent 75',
    });
  });

  it('has no rate for survivors and children', () => {
    const places = [place({ hasRate: false, held: 40, seen: 30 })];
    const { attendance, 'sessions-of-others': others } = tablesOf({ attendance: places });
    expect(attendance?.rows).toEqual([]);
    expect(others?.columns.some(({ unit }) => unit === 'percent')).toBe(false);
    expect(cellsOf(others)).toMatchObject({ offered: 'count 40', seen: 'count 30' });
  });
});

describe('S33 a release', () => {
  it('shows fewer than 5, no rate, no median and no curve on a small base', () => {
    const tables = tablesOf({ referred: [...times(3, () => startedAfter(30)), referred({ isOnPlan: true })] });
    expect(cellsOf(tables['referrals'])).toEqual({
      referred: 'fewer-than 5',
      started: 'fewer-than 5',
      'left-before': 'count 0',
    });
    expect(cellsOf(tables['waits'])).toEqual({ half: 'too-few', 'nine-in-ten': 'too-few', longest: 'too-few' });
    expect(tables['waits']?.rows[0]?.curve).toEqual([]);
    expect(cellsOf(tables['completion'])['completed-of-started']).toBe('too-few');
    expect(cellsOf(tables['waiting-now'])).toEqual({
      'waiting-now': 'fewer-than 5',
      'waiting-on-plan': 'fewer-than 5',
    });
  });

  it('rounds totals by themselves, and has none where there is one row', () => {
    const of = (offeringId: string, count: number) => times(count, () => referred({ offeringId }));
    const two = tablesOf({
      offerings: [first, second],
      referred: [...of(first.offeringId, 27), ...of(second.offeringId, 27)],
    });
    expect(two['referrals']?.rows.map((row) => words(row.cells[0]))).toEqual(['count 25', 'count 25']);
    expect(words(two['referrals']?.total?.[0])).toBe('count 55');
    expect(tablesOf({ referred: of(first.offeringId, 27) })['referrals']?.total).toBeNull();
  });

  it('is the same whatever a small number is, as long as nothing shown of it changes', () => {
    const count = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const release = (small: number) =>
          tablesOf({ referred: [...times(40, () => referred()), ...times(small, () => startedAfter(30))] });
        // 41 and 42 are rounded alike, and so are 43 and 44.
        fc.pre(one < 3 === other < 3);
        expect(release(one)['referrals']).toEqual(release(other)['referrals']);
        expect(release(one)['completion']).toEqual(release(other)['completion']);
      }),
    );
  });
});
