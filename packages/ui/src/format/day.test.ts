import { describe, expect, it } from 'vitest';
import { formatDay, formatDayRange, formatDayWithWeekday, monthName } from './day.ts';

describe('formatDay', () => {
  it('writes a day as 4 June 2026', () => {
    expect(formatDay('2026-06-04')).toBe('4 June 2026');
  });

  it('writes the weekday before it on demand', () => {
    expect(formatDayWithWeekday('2026-06-04')).toBe('Thursday 4 June 2026');
  });

  it('refuses what is not a day', () => {
    expect(() => formatDay('2026-02-30')).toThrow(RangeError);
    expect(() => monthName(13)).toThrow(RangeError);
  });
});

describe('formatDayRange', () => {
  it.each([
    ['2026-06-04', '2026-06-04', '4 June 2026'],
    ['2026-06-04', '2026-06-06', '4 to 6 June 2026'],
    ['2026-05-28', '2026-06-04', '28 May to 4 June 2026'],
    ['2025-12-28', '2026-01-04', '28 December 2025 to 4 January 2026'],
  ])('writes %s and %s without saying anything twice', (from, to, words) => {
    expect(formatDayRange(from, to)).toBe(words);
  });
});
