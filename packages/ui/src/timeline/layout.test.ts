import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from './entry.ts';
import { layOut } from './layout.ts';
import { moveByKey } from './move.ts';
import { sample } from './sample.ts';
import { timeScale } from './scale.ts';

const sizes = { room: 800, leastPerDay: 3.5, rowHeight: 40, bandHeight: 24 };
const layout = layOut(sample, sizes);
const placed = layout.rows.flatMap((row) => row.placed);
const entry = (id: string) => entriesOf(sample).find((one) => one.id === id);

describe('entriesOf', () => {
  it('holds every fact, wait, statement and flag once, by day', () => {
    const entries = entriesOf(sample);
    expect(entries.map(({ id }) => id).toSorted()).toEqual(
      ['c1', 'c2', 'c3', 'f1', 'f2', 'f3', 'f4', 'f5', 's1', 'w1', 'w2'].toSorted(),
    );
    const days = entries.map(({ from }) => from);
    expect(days).toEqual(days.toSorted());
  });

  it('says in words what a shape says, by the position of the person', () => {
    expect(entry('f2')?.what).toBe('Session 2: missed');
    expect(entry('f5')?.what).toBe('Meeting 1: not seen');
  });

  it('counts a wait’s days, one that goes on to the day it is shown as at', () => {
    expect(entry('w1')).toMatchObject({ what: 'Waiting for a group, 79 days', isOngoing: false });
    expect(entry('w2')).toMatchObject({
      what: 'Waiting for a worker, 34 days so far',
      to: '2026-06-04',
      isOngoing: true,
    });
    expect(entry('w2')?.when).toBe('Since 1 May 2026');
  });

  it('keeps a statement apart, with service, person and source (S39)', () => {
    expect(entry('s1')).toMatchObject({ row: 'outside/Antenatal clinic', who: 'Dana, Antenatal clinic' });
  });
});

describe('layOut', () => {
  it('groups lanes as child, survivor, co-parent, person causing harm, then outside services', () => {
    expect(layout.labels.filter(({ kind }) => kind === 'group').map(({ name }) => name)).toEqual([
      'Children',
      'Person causing harm',
      'Stated by outside services',
    ]);
  });

  it('keeps a lane for a person without any service', () => {
    expect(layout.labels.find(({ name }) => name === 'Noah')?.service).toBe('No service recorded');
  });

  it('draws nothing for what was not expected, and everything else', () => {
    expect(placed.map((one) => one.entry.id).toSorted()).toEqual(
      ['c1', 'c2', 'c3', 'f1', 'f2', 'f3', 'f5', 's1', 'w1', 'w2'].toSorted(),
    );
  });

  it('moves marks of one day apart', () => {
    const f2 = placed.find((one) => one.entry.id === 'f2');
    const f3 = placed.find((one) => one.entry.id === 'f3');
    expect((f3?.left ?? 0) - (f2?.left ?? 0)).toBeGreaterThanOrEqual(15);
  });

  it('puts flags whose words would cover one another in rows, and keeps words inside the picture', () => {
    const levels = layout.flags.map(({ entry: { id }, level }) => [id, level]);
    expect(levels).toEqual([
      ['c1', 0],
      ['c2', 1],
      ['c3', 0],
    ]);
    expect(layout.flags.every(({ left, right }) => left >= 0 && right <= layout.scale.width)).toBe(true);
  });

  it('leaves out what lies outside the period', () => {
    const later = layOut({ ...sample, from: '2026-05-01' }, sizes);
    expect(later.rows.flatMap((row) => row.placed.map((one) => one.entry.id)).toSorted()).toEqual(['c3', 'w2']);
  });

  it('shows as at only inside the period', () => {
    expect(layout.asAtX).toBeGreaterThan(0);
    expect(layOut({ ...sample, asAt: '2026-08-01' }, sizes).asAtX).toBeUndefined();
  });
});

describe('timeScale', () => {
  it('never runs backwards, stays inside, and grows when days would lie too close', () => {
    const offset = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(offset, offset, fc.integer({ min: 1, max: 2000 }), (one, other, length) => {
        const start = Temporal.PlainDate.from('2024-01-01');
        const day = (days: number) => start.add({ days }).toString();
        const scale = timeScale({ from: day(0), to: day(length), room: 600, leastPerDay: 3.5 });
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(scale.xOf(day(early))).toBeLessThanOrEqual(scale.xOf(day(late)));
        expect(scale.xOf(day(late))).toBeLessThanOrEqual(scale.width);
        expect(scale.width).toBeGreaterThanOrEqual(Math.max(600, length * 3.5));
      }),
    );
  });

  it('names the months that have room', () => {
    const narrow = timeScale({ from: '2024-01-01', to: '2026-01-01', room: 600, leastPerDay: 0 });
    expect(narrow.months[0]?.label).toBe('Jan 2024');
    const places = narrow.months.filter(({ label }) => label !== undefined).map(({ x }) => x);
    const gaps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(70);
  });
});

describe('moveByKey', () => {
  it.each([
    ['w1', 'ArrowRight', 'f1'],
    ['f1', 'ArrowLeft', 'w1'],
    ['w1', 'ArrowLeft', undefined],
    ['w1', 'End', 'f3'],
    ['f3', 'Home', 'w1'],
    ['f5', 'ArrowDown', 'f3'],
    ['f5', 'ArrowUp', 'c3'],
    ['s1', 'ArrowUp', 'w1'],
    ['s1', 'ArrowDown', undefined],
    ['w1', 'Tab', undefined],
    ['nobody', 'ArrowDown', undefined],
  ])('leads from %s by %s to %s', (from, key, to) => {
    expect(moveByKey(layout.rows, from, key)).toBe(to);
  });

  it('reaches every fact by arrow keys alone', () => {
    const ids = placed.map((one) => one.entry.id);
    const reached = new Set([ids[0] ?? '']);
    for (const id of reached)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = moveByKey(layout.rows, id, key);
        if (next !== undefined) reached.add(next);
      }
    expect([...reached].toSorted()).toEqual(ids.toSorted());
  });
});
