import { describe, expect, it } from 'vitest';
import { shiftHours } from './shift-hours.ts';

describe('the hours of a shift', () => {
  it('end on the same day, or on the next where the end is not later than the start', () => {
    expect(shiftHours('2026-12-01', '09:00', '17:00')).toEqual({
      from: '2026-12-01T09:00:00.000Z',
      to: '2026-12-01T17:00:00.000Z',
    });
    expect(shiftHours('2026-12-31', '17:00', '09:00')).toEqual({
      from: '2026-12-31T17:00:00.000Z',
      to: '2027-01-01T09:00:00.000Z',
    });
    expect(shiftHours('2026-12-01', '08:00', '08:00')).toEqual({
      from: '2026-12-01T08:00:00.000Z',
      to: '2026-12-02T08:00:00.000Z',
    });
  });

  it('S10 go by the clock on the wall on the night it changes, and are none at a time it skips', () => {
    expect(shiftHours('2026-10-24', '20:00', '08:00')).toEqual({
      from: '2026-10-24T19:00:00.000Z',
      to: '2026-10-25T08:00:00.000Z',
    });
    expect(shiftHours('2027-03-27', '20:00', '01:30')).toBeUndefined();
  });
});
