import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysUntilShare, sharesStarted, type Wait } from './still-waiting.ts';

const started = (...days: number[]): Wait[] => days.map((each) => ({ days: each, hasStarted: true }));
const waiting = (...days: number[]): Wait[] => days.map((each) => ({ days: each, hasStarted: false }));

const waits = fc.array(fc.record({ days: fc.integer({ min: 0, max: 400 }), hasStarted: fc.boolean() }), {
  maxLength: 40,
});

describe('S34 how long people wait', () => {
  it('is the plain median where everyone has started', () => {
    expect(daysUntilShare(started(10, 20, 30, 40), 0.5)).toBe(20);
    expect(daysUntilShare(started(10, 20, 30, 40), 0.9)).toBe(40);
  });

  it('counts those still waiting: two who started do not stand for eight who wait', () => {
    expect(daysUntilShare([...started(10, 20), ...waiting(90, 90, 90, 90, 90, 90)], 0.5)).toBeNull();
  });

  it('follows an example worked by hand', () => {
    // Day 10: 1 of 6 starts. Day 30: 1 of 4. Day 50: 1 of 2. Not started: 5/6, then 5/8, then 5/16.
    const all = [...started(10, 30, 50), ...waiting(20, 40, 60)];
    expect(sharesStarted(all).map(({ days, share }) => [days, Math.round(share * 10_000)])).toEqual([
      [10, 1667],
      [30, 3750],
      [50, 6875],
    ]);
    expect(daysUntilShare(all, 0.5)).toBe(50);
  });

  it('counts a start on the day somebody else had waited so long as before it', () => {
    expect(sharesStarted([...started(10), ...waiting(10)])[0]?.share).toBe(0.5);
    expect(daysUntilShare([...started(10), ...waiting(10)], 0.5)).toBe(10);
  });

  it('has no answer where nobody was referred', () => {
    expect(sharesStarted([])).toEqual([]);
    expect(daysUntilShare([], 0.5)).toBeNull();
  });

  it('never says less than the times of those who started alone', () => {
    fc.assert(
      fc.property(waits, fc.constantFrom(0.5, 0.9), (all, share) => {
        const all_ = daysUntilShare(all, share);
        const only = daysUntilShare(
          all.filter((wait) => wait.hasStarted),
          share,
        );
        return all_ === null || (only !== null && all_ >= only);
      }),
    );
  });

  it('never gets shorter by one more person who still waits', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 0, max: 400 }), (all, days) => {
        const before = daysUntilShare(all, 0.5);
        const after = daysUntilShare([...all, ...waiting(days)], 0.5);
        return before === null ? after === null : after === null || after >= before;
      }),
    );
  });

  it('rises from day to day and never above the whole', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const points = sharesStarted(all);
        return points.every(({ share, days }, at) => {
          const before = points[at - 1];
          return share > 0 && share <= 1 && (before === undefined || (before.share < share && before.days < days));
        });
      }),
    );
  });
});
