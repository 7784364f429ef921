import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestOccurrence } from './schedule.ts';

const night = { dailyAt: '02:30' };

describe('the latest occurrence', () => {
  it('of an hour is the hour itself until the next', () => {
    expect(latestOccurrence('hourly', '2026-03-05T18:00:00.000Z')).toBe('2026-03-05T18:00:00.000Z');
    expect(latestOccurrence('hourly', '2026-03-05T18:59:59.999Z')).toBe('2026-03-05T18:00:00.000Z');
  });

  it('of a time of day is yesterday’s until that time has come in London', () => {
    expect(latestOccurrence(night, '2026-03-05T02:29:59.999Z')).toBe('2026-03-04T02:30:00.000Z');
    expect(latestOccurrence(night, '2026-03-05T02:30:00.000Z')).toBe('2026-03-05T02:30:00.000Z');
    expect(latestOccurrence(night, '2026-06-05T01:30:00.000Z')).toBe('2026-06-05T01:30:00.000Z');
  });

  it('on the night without that hour comes an hour later, on the night with two of them once', () => {
    const skipped = { dailyAt: '01:30' };
    expect(latestOccurrence(skipped, '2026-03-29T12:00:00.000Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(latestOccurrence(skipped, '2026-10-25T00:30:00.000Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(latestOccurrence(skipped, '2026-10-25T01:45:00.000Z')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('never lies ahead, is never more than 25 hours old and stays until the next', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
    const times = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(instants, times, (date, dailyAt) => {
        const now = date.toISOString();
        const at = latestOccurrence({ dailyAt }, now);
        expect(at <= now).toBe(true);
        expect(Date.parse(now) - Date.parse(at)).toBeLessThanOrEqual(25 * 3_600_000);
        expect(latestOccurrence({ dailyAt }, at)).toBe(at);
      }),
    );
  });
});
