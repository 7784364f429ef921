import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, atLondon, dayOf, daysBetween } from './day.ts';
import { daySchema, instantSchema } from './day-schema.ts';

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

  it('is counted from and to as the calendar has it', () => {
    const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const day = date.map((found) => found.toISOString().slice(0, 10));
    const plain = (of: string) => Temporal.PlainDate.from(of);
    fc.assert(
      fc.property(day, day, fc.integer({ min: -50_000, max: 50_000 }), (from, to, count) => {
        expect(daysBetween(from, to)).toBe(plain(from).until(plain(to)).days);
        expect(addDays(from, count)).toBe(plain(from).add({ days: count }).toString());
      }),
    );
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-20', 0.5)).toThrow(RangeError);
    expect(() => daysBetween('2026-02-20', 'never')).toThrow(RangeError);
  });

  it('has no wall-clock time that the clock change leaves out', () => {
    expect(() => atLondon('2026-03-29', '01:30')).toThrow(RangeError);
  });
});

describe('an instant', () => {
  it('is written in one form, however it was sent', () => {
    const parsed = (text: string) => instantSchema.safeParse(text).data;
    expect(parsed('2026-03-05T18:40:00.000Z')).toBe('2026-03-05T18:40:00.000Z');
    expect(parsed('2026-03-05T18:40:00Z')).toBe('2026-03-05T18:40:00.000Z');
    expect(parsed('2026-06-05T19:40:00.5+01:00')).toBe('2026-06-05T18:40:00.500Z');
    for (const wrong of ['2026-02-30T18:40:00.000Z', '2026-03-05T24:00:00.000Z', '2026-03-05T18:40:00.0000', 'now']) {
      expect(parsed(wrong)).toBeUndefined();
    }
  });
});
