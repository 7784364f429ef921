import { describe, expect, it } from 'vitest';
import type { StagedPlanKind } from '../staging/codes.ts';
import { checkPlanDates } from './check-plan-dates.ts';

const codes = (
  start: string,
  end: string | null,
  death: string | null = null,
  kind: StagedPlanKind = 'child-protection',
) => {
  const { onStart, onEnd } = checkPlanDates({ kind, start, end }, death);
  return [onStart.map(({ code }) => code), onEnd.map(({ code }) => code)];
};

describe('the dates of a plan', () => {
  it('may be open, or end later', () => {
    expect(codes('2026-01-01', null)).toEqual([[], []]);
    expect(codes('2026-01-01', '2026-01-02')).toEqual([[], []]);
  });

  it('do not end before they start (8925)', () => {
    expect(codes('2026-01-02', '2026-01-01')).toEqual([[], ['plan-end-before-start']]);
  });

  it('of child protection do not start and end on one day (8840)', () => {
    expect(codes('2026-01-02', '2026-01-02')).toEqual([[], ['plan-ends-on-start-day']]);
    expect(codes('2026-01-02', '2026-01-02', null, 'child-in-need')).toEqual([[], []]);
  });

  it('do not start after death (8915), nor end after it (8920)', () => {
    expect(codes('2026-01-02', null, '2026-01-01')).toEqual([['plan-after-death'], []]);
    expect(codes('2026-01-02', '2026-01-09', '2026-01-05')).toEqual([[], ['plan-end-after-death']]);
    expect(codes('2026-01-02', '2026-01-05', '2026-01-05')).toEqual([[], []]);
  });
});
