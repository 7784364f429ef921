import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLondon, dayOf, daySchema } from './day.ts';

describe('a day', () => {
  it('S38 is refused where it does not exist', () => {
    expect(daySchema.safeParse('2026-02-30').error?.issues[0]?.message).toBe('not-a-real-date');
    expect(daySchema.safeParse('2024-02-29').success).toBe(true);
  });

  it('is London’s for every instant, asked in any order, clock changes included', () => {
    const instant = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const plainly = (at: string) =>
      Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1 }), (instants) => instants.every((at) => dayOf(at) === plainly(at))),
    );
    for (const at of [
      '2026-03-29T00:59:59.999Z',
      '2026-03-29T01:00:00.000Z',
      '2026-07-01T22:59:59.999Z',
      '2026-07-01T23:00:00.000Z',
    ]) {
      expect(dayOf(at)).toBe(plainly(at));
    }
  });

  it('has no wall-clock time that the clock change leaves out', () => {
    expect(() => atLondon('2026-03-29', '01:30')).toThrow(RangeError);
  });
});
