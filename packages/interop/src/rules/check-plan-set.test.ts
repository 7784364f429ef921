import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlanSet } from './check-plan-set.ts';
import type { PlanDates } from './plan-dates.ts';

const plan = (start: string, end: string | null): PlanDates => ({ kind: 'child-protection', start, end });
const same = (one: PlanDates, other: PlanDates): boolean => one.end === other.end;
const told = (plans: readonly PlanDates[]): readonly string[] =>
  checkPlanSet(plans, same).map((verdict) => (verdict.kind === 'kept' ? 'kept' : verdict.finding.code));

describe("a child's plans together", () => {
  it('may follow one another, the last one open', () => {
    expect(
      told([plan('2026-03-01', null), plan('2025-01-01', '2025-06-01'), plan('2025-06-01', '2026-01-01')]),
    ).toEqual(['kept', 'kept', 'kept']);
  });

  it('E13 have one open at most (8935): the one that starts last stays', () => {
    expect(told([plan('2026-03-01', null), plan('2025-01-01', null)])).toEqual(['kept', 'more-than-one-open-plan']);
  });

  it('do not overlap (8940)', () => {
    expect(told([plan('2025-01-01', '2025-06-02'), plan('2025-06-01', '2025-12-01')])).toEqual([
      'plans-overlap',
      'kept',
    ]);
    expect(told([plan('2025-01-01', null), plan('2025-06-01', '2025-12-01')])).toEqual(['plans-overlap', 'kept']);
  });

  it('are one where they are the same, however often', () => {
    expect(told([plan('2025-01-01', null), plan('2025-01-01', null), plan('2025-01-01', null)])).toEqual([
      'kept',
      'plan-repeated',
      'plan-repeated',
    ]);
  });

  it('contradict each other where one start has two stories', () => {
    expect(told([plan('2025-01-01', null), plan('2025-01-01', '2025-02-01'), plan('2025-03-01', null)])).toEqual([
      'plan-repeated-differently',
      'plan-repeated-differently',
      'kept',
    ]);
  });

  it('that are kept never overlap, whatever the plans', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-01-${String(date).padStart(2, '0')}`);
    const plans = fc
      .array(fc.tuple(day, fc.option(day)), { maxLength: 8 })
      .map((list) =>
        list.filter(([start, end]) => end === null || end > start).map(([start, end]) => plan(start, end)),
      );
    fc.assert(
      fc.property(plans, (list) => {
        const verdicts = checkPlanSet(list, same);
        expect(verdicts).toHaveLength(list.length);
        const kept = list
          .filter((_, index) => verdicts[index]?.kind === 'kept')
          .toSorted((one, other) => (one.start < other.start ? -1 : 1));
        for (const [index, { end }] of kept.entries()) {
          const next = kept[index + 1];
          if (next !== undefined) expect(end !== null && end <= next.start).toBe(true);
        }
        const starts = new Set(list.map(({ start }) => start));
        if (starts.size === list.length && list.length > 0) expect(kept.length).toBeGreaterThan(0);
      }),
    );
  });
});
