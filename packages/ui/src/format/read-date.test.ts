import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthName } from './day.ts';
import { partsOfDay, readDate } from './read-date.ts';

const read = (day: string, month: string, year: string) => readDate({ day, month, year }, 'Referral date');
const problemOf = (day: string, month: string, year: string) => {
  const reading = read(day, month, year);
  return 'problem' in reading ? reading.problem : undefined;
};

describe('readDate', () => {
  it.each(['6', '06', 'jun', 'Jun', 'JUNE', 'june', 'Jun.', ' June '])('takes %j as the month of June', (month) => {
    expect(read('4', month, '2026')).toEqual({ day: '2026-06-04' });
  });

  it('takes sept for September', () => {
    expect(read('9', 'sept', '2026')).toEqual({ day: '2026-09-09' });
  });

  it('asks for a date when nothing is there', () => {
    expect(problemOf('', ' ', '')).toEqual({
      code: 'missing',
      message: 'Enter the referral date',
      parts: ['day', 'month', 'year'],
    });
  });

  it('names the parts that are missing and points at them', () => {
    expect(problemOf('4', '', '2026')).toMatchObject({
      code: 'part-missing',
      message: 'Referral date must include a month',
      parts: ['month'],
    });
    expect(problemOf('', '', '2026')).toMatchObject({
      message: 'Referral date must include a day and month',
      parts: ['day', 'month'],
    });
  });

  it('refuses 30 February 2026 as a whole (S38)', () => {
    expect(problemOf('30', '2', '2026')).toMatchObject({
      code: 'not-a-real-date',
      message: 'Referral date must be a real date',
      parts: ['day', 'month', 'year'],
    });
  });

  it('points at the one part that cannot be right', () => {
    expect(problemOf('45', '2', '2026')?.parts).toEqual(['day']);
    expect(problemOf('4', 'juno', '2026')?.parts).toEqual(['month']);
    expect(problemOf('4', '13', '2026')?.parts).toEqual(['month']);
    expect(problemOf('4', '6', '26')).toMatchObject({ code: 'year-not-four-digits', parts: ['year'] });
  });

  it('gives back exactly what was typed when it is not a date', () => {
    const typed = { day: ' 30', month: 'Feb', year: '2026 ' };
    expect(readDate(typed, 'Date')).toMatchObject({ parts: typed });
  });

  it('says nothing of what was typed in any message (S38)', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{5,8}$/), (secret) => {
        const problem = problemOf(secret, secret, secret);
        expect(problem?.message).not.toContain(secret);
      }),
    );
  });

  it('reads back every day it writes, with the month as number or word', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const parts = partsOfDay(day);
          expect(readDate(parts, 'Date')).toEqual({ day });
          expect(readDate({ ...parts, month: monthName(Number(parts.month)) }, 'Date')).toEqual({ day });
        },
      ),
    );
  });
});
