import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { birthdayOf, dayOfGestation, dayOfWeeksOld, gestationAt, weeksOldAt } from './weeks.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
const weeks = fc.integer({ min: 0, max: 200 });

describe('weeks of pregnancy and of age', () => {
  it('count 40 weeks to the day a birth is expected, also over a change of the clock', () => {
    expect(gestationAt('2026-06-04', '2026-06-04')).toBe(40);
    expect(dayOfGestation('2026-06-04', 28)).toBe('2026-03-12');
    expect(gestationAt('2026-06-04', '2026-03-11')).toBe(27);
    expect(gestationAt('2026-06-04', '2026-03-12')).toBe(28);
  });

  it('count whole weeks since birth', () => {
    expect(weeksOldAt('2026-02-28', '2026-03-06')).toBe(0);
    expect(weeksOldAt('2026-02-28', '2026-03-07')).toBe(1);
    expect(dayOfWeeksOld('2026-02-28', 12)).toBe('2026-05-23');
  });

  it('put a birthday of 29 February on the last day of the month', () => {
    expect(birthdayOf('2024-02-29', 2)).toBe('2026-02-28');
    expect(birthdayOf('2026-06-04', 2)).toBe('2028-06-04');
  });

  it('reach a week on its day, and not the day before', () => {
    fc.assert(
      fc.property(days, weeks, (day, count) => {
        expect(gestationAt(day, dayOfGestation(day, count))).toBe(count);
        expect(gestationAt(day, addDays(dayOfGestation(day, count), -1))).toBe(count - 1);
        expect(weeksOldAt(day, dayOfWeeksOld(day, count))).toBe(count);
        expect(weeksOldAt(day, addDays(dayOfWeeksOld(day, count), -1))).toBe(count - 1);
      }),
    );
  });
});
