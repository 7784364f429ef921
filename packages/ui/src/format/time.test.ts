import { describe, expect, it } from 'vitest';
import { formatDayAndTime, formatTime, formatWallTime, formatWallTimeRange } from './time.ts';

describe('formatWallTime', () => {
  it.each([
    ['17:30', '5:30pm'],
    ['18:00', '6pm'],
    ['09:05', '9:05am'],
    ['12:00', 'midday'],
    ['12:15', '12:15pm'],
    ['00:00', 'midnight'],
    ['00:10', '12:10am'],
  ])('writes %s as %s', (time, words) => {
    expect(formatWallTime(time)).toBe(words);
  });

  it('writes a range with to', () => {
    expect(formatWallTimeRange('18:30', '20:30')).toBe('6:30pm to 8:30pm');
  });
});

describe('formatTime', () => {
  it('shows the clock of Europe/London in summer and in winter', () => {
    expect(formatTime('2026-06-04T16:30:00.000Z')).toBe('5:30pm');
    expect(formatTime('2026-01-04T17:30:00.000Z')).toBe('5:30pm');
  });

  it('takes the day from the same clock', () => {
    expect(formatDayAndTime('2026-06-04T23:30:00.000Z')).toBe('5 June 2026 at 12:30am');
  });
});
