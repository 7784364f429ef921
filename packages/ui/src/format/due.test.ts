import { describe, expect, it } from 'vitest';
import { formatDue, formatDueToday, lastDayOf } from './due.ts';

describe('formatDue', () => {
  it.each([
    ['2026-06-04T16:30:00.000Z', '4 June 2026 at 5:30pm', '2026-06-04'],
    ['2026-06-04T23:00:00.000Z', 'the end of 4 June 2026', '2026-06-04'],
    ['2027-01-28T00:00:00.000Z', 'the end of 27 January 2027', '2027-01-27'],
    ['2026-06-04T23:10:00.000Z', '5 June 2026 at 12:10am', '2026-06-05'],
  ])('writes %s as %s: midnight ends the day before it', (dueAt, words, day) => {
    expect(formatDue(dueAt)).toBe(words);
    expect(lastDayOf(dueAt)).toBe(day);
  });
});

describe('formatDueToday', () => {
  it('says a time, or the end of the day', () => {
    expect(formatDueToday('2026-06-04T16:30:00.000Z')).toBe('5:30pm today');
    expect(formatDueToday('2026-06-04T23:00:00.000Z')).toBe('the end of today');
  });
});
