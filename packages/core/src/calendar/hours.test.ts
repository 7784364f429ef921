import { describe, expect, it } from 'vitest';
import { addHours, dueInWorkingDays, endOfDay, hoursBetween } from './hours.ts';

describe('safety hours', () => {
  it.each([
    ['a night', '2026-03-05T22:30:00.000Z', 10, '2026-03-06T08:30:00.000Z'],
    ['a weekend', '2026-03-06T17:00:00.000Z', 24, '2026-03-07T17:00:00.000Z'],
    ['Christmas', '2026-12-24T23:30:00.000Z', 1, '2026-12-25T00:30:00.000Z'],
    ['the clock change', '2026-03-28T23:30:00.000Z', 2, '2026-03-29T01:30:00.000Z'],
    ['half an hour', '2026-03-05T18:50:00.000Z', 0.5, '2026-03-05T19:20:00.000Z'],
  ])('S41 run through %s', (_, at, hours, expected) => {
    expect(addHours(at, hours)).toBe(expected);
    expect(hoursBetween(at, expected)).toBe(hours);
  });

  it('refuses what is not a number of hours', () => {
    expect(() => addHours('2026-03-05T22:30:00.000Z', Number.NaN)).toThrow(
      expect.objectContaining({ code: 'not-a-duration' }),
    );
  });
});

describe('days and deadlines', () => {
  it('ends a day at midnight in Europe/London, summer time included', () => {
    expect(endOfDay('2026-03-05')).toBe('2026-03-06T00:00:00.000Z');
    expect(endOfDay('2026-07-05')).toBe('2026-07-05T23:00:00.000Z');
  });

  it('makes the next working day after Maundy Thursday end on Easter Tuesday', () => {
    expect(dueInWorkingDays('2026-04-02T18:30:00.000Z', 1)).toBe('2026-04-07T23:00:00.000Z');
  });

  it('takes the London day of an instant, not the day in UTC', () => {
    expect(dueInWorkingDays('2026-07-05T23:30:00.000Z', 1)).toBe('2026-07-07T23:00:00.000Z');
  });
});
