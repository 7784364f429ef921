import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAt } from './age.ts';

const plainly = (born: string, day: string): number =>
  Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
const day = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('an age', () => {
  it('is the whole years between two days, leap days included', () => {
    const leapDay = fc.constantFrom('1996-02-29', '2004-02-29', '2020-02-29');
    fc.assert(
      fc.property(fc.oneof(day, leapDay), fc.oneof(day, leapDay), (born, on) => {
        expect(ageAt(born, on)).toBe(plainly(born, on));
      }),
    );
    expect(ageAt('2008-03-05', '2026-03-04')).toBe(17);
    expect(ageAt('2008-03-05', '2026-03-05')).toBe(18);
    expect(ageAt('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageAt('2008-02-29', '2026-03-01')).toBe(18);
  });
});
