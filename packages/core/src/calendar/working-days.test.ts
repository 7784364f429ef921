import type { Day } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays, firstCoveredYear, lastCoveredYear } from './bank-holidays.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

/** Easter Sunday, anonymous Gregorian algorithm (Meeus). */
const easter = (year: number): Temporal.PlainDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Temporal.PlainDate(year, Math.floor(f / 31), (f % 31) + 1);
};

const monday = (year: number, month: number, which: 'first' | 'last'): Temporal.PlainDate => {
  const first = new Temporal.PlainDate(year, month, 1);
  if (which === 'first') return first.add({ days: (8 - first.dayOfWeek) % 7 });
  const last = first.with({ day: first.daysInMonth });
  return last.subtract({ days: last.dayOfWeek - 1 });
};

/** The standing rules and proclamations, computed apart from the list they check. */
const computed = (year: number): string[] => {
  const found = new Set<string>();
  const add = (date: Temporal.PlainDate) => {
    let day = date;
    while (day.dayOfWeek > 5 || found.has(day.toString())) day = day.add({ days: 1 });
    found.add(day.toString());
  };
  add(new Temporal.PlainDate(year, 1, 1));
  add(easter(year).subtract({ days: 2 }));
  add(easter(year).add({ days: 1 }));
  add(year === 2020 ? new Temporal.PlainDate(2020, 5, 8) : monday(year, 5, 'first'));
  add(year === 2022 ? new Temporal.PlainDate(2022, 6, 2) : monday(year, 5, 'last'));
  add(monday(year, 8, 'last'));
  if (year === 2022) for (const day of ['2022-06-03', '2022-09-19']) found.add(day);
  if (year === 2023) found.add('2023-05-08');
  const christmas = new Temporal.PlainDate(year, 12, 25);
  const boxing = christmas.add({ days: 1 });
  if (christmas.dayOfWeek === 7) {
    add(boxing);
    add(christmas);
  } else {
    add(christmas);
    add(boxing);
  }
  return [...found].sort().map((day) => day.slice(5));
};

describe('bank holidays of England and Wales', () => {
  it.each(Object.keys(bankHolidays).map(Number))('holds for %i what the rules and proclamations give', (year) => {
    expect(bankHolidays[year]).toEqual(computed(year));
  });

  it('covers every year from 2019 to 2035 and no other', () => {
    const years = Array.from({ length: 17 }, (_, index) => 2019 + index);
    expect(Object.keys(bankHolidays).map(Number)).toEqual(years);
    expect([firstCoveredYear, lastCoveredYear]).toEqual([years.at(0), years.at(-1)]);
  });

  it.each([
    ['2020-05-04', true],
    ['2020-05-08', false],
    ['2022-05-30', true],
    ['2022-06-02', false],
    ['2022-06-03', false],
    ['2022-09-19', false],
    ['2023-05-08', false],
    ['2021-12-27', false],
    ['2021-12-28', false],
    ['2022-12-27', false],
    ['2022-01-03', false],
    ['2026-04-06', false],
    ['2026-12-28', false],
    ['2026-12-29', true],
    ['2026-11-21', false],
  ])('says of %s that being a working day is %s', (day, worked) => {
    expect(isWorkingDay(day)).toBe(worked);
  });
});

describe('counting working days', () => {
  it.each([
    ['2033-09-19', '2033-10-06', 13],
    ['2033-10-06', '2033-10-17', 7],
    ['2033-11-25', '2033-12-05', 6],
    ['2026-04-02', '2026-04-07', 1],
    ['2026-12-24', '2026-12-29', 1],
    ['2026-03-07', '2026-03-08', 0],
  ])('counts from %s to %s %i working days', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });

  it('counts a day an administrator added as not worked', () => {
    expect(isWorkingDay('2026-06-15')).toBe(true);
    expect(isWorkingDay('2026-06-15', ['2026-06-15'])).toBe(false);
    expect(addWorkingDays('2026-06-12', 1, ['2026-06-15'])).toBe('2026-06-16');
    expect(workingDaysBetween('2026-06-12', '2026-06-16', ['2026-06-15'])).toBe(1);
  });

  it('keeps a working day for 0 and takes the next one otherwise', () => {
    expect(addWorkingDays('2026-04-02', 0)).toBe('2026-04-02');
    expect(addWorkingDays('2026-04-03', 0)).toBe('2026-04-07');
  });

  it('counts backwards for what is due before a meeting', () => {
    expect(addWorkingDays('2026-04-10', -5)).toBe('2026-04-01');
    expect(workingDaysBetween('2026-04-10', '2026-04-01')).toBe(-5);
  });

  const dayArbitrary = fc
    .integer({ min: 0, max: 5000 })
    .map((days): Day => new Temporal.PlainDate(2020, 1, 1).add({ days }).toString());

  it('gives back the count it added, in both directions, and lands on working days', () => {
    fc.assert(
      fc.property(
        dayArbitrary,
        fc.integer({ min: -60, max: 60 }),
        fc.array(dayArbitrary, { maxLength: 5 }),
        (day, count, extra) => {
          const reached = addWorkingDays(day, count, extra);
          expect(isWorkingDay(reached, extra)).toBe(true);
          if (count !== 0) expect(workingDaysBetween(day, reached, extra)).toBe(count);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('days it cannot count', () => {
  const refusal = (code: string, path: string) =>
    expect.objectContaining({
      kind: 'invalid',
      code,
      detail: expect.objectContaining({ fields: [expect.objectContaining({ path })] }),
    });

  it.each([
    ['a day before 2019', () => isWorkingDay('2018-12-31'), 'outside-known-bank-holidays', 'day'],
    ['a weekend after 2035', () => isWorkingDay('2036-01-05'), 'outside-known-bank-holidays', 'day'],
    ['a sum that runs out of 2035', () => addWorkingDays('2035-12-27', 5), 'outside-known-bank-holidays', 'day'],
    [
      'a span that begins too early',
      () => workingDaysBetween('2018-12-31', '2019-01-04'),
      'outside-known-bank-holidays',
      'from',
    ],
    [
      'a span that ends too late',
      () => workingDaysBetween('2035-12-31', '2036-01-04'),
      'outside-known-bank-holidays',
      'to',
    ],
    ['a day that does not exist', () => isWorkingDay('2026-02-30'), 'not-a-real-date', 'day'],
    ['a part of a day', () => addWorkingDays('2026-02-02', 1.5), 'not-a-whole-number', 'count'],
  ])('refuses %s instead of guessing, and says where', (_, call, code, path) => {
    let caught: unknown;
    try {
      call();
    } catch (error) {
      caught = error;
    }
    expect(caught).toEqual(refusal(code, path));
  });
});
