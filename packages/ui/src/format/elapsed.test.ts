import { describe, expect, it } from 'vitest';
import { daysBetween, formatDays, formatDaysAgo } from './elapsed.ts';

describe('formatDaysAgo', () => {
  it.each([
    ['2026-03-03', '2026-03-31', '28 days ago'],
    ['2026-03-30', '2026-03-31', 'yesterday'],
    ['2026-03-31', '2026-03-31', 'today'],
    ['2026-04-01', '2026-03-31', 'tomorrow'],
    ['2026-04-03', '2026-03-31', 'in 3 days'],
  ])('says of %s as at %s: %s', (day, asAt, words) => {
    expect(formatDaysAgo(day, asAt)).toBe(words);
  });
});

describe('daysBetween', () => {
  it('counts calendar days across years and the clock change (S15)', () => {
    expect(daysBetween('2026-06-03', '2026-09-09')).toBe(98);
    expect(daysBetween('2025-12-01', '2026-04-01')).toBe(121);
  });

  it('says one day in the singular', () => {
    expect([formatDays(1), formatDays(0), formatDays(2)]).toEqual(['1 day', '0 days', '2 days']);
  });
});
