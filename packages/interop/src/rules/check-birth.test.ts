import { describe, expect, it } from 'vitest';
import { checkBirth } from './check-birth.ts';

const asAt = '2026-03-31';
const codes = (birthDate: string | null, expectedBirthDate: string | null) => {
  const checked = checkBirth({ birthDate, expectedBirthDate }, asAt);
  const told = [...checked.onBirthDate, ...checked.onExpectedDate].map(({ severity, code }) => `${severity} ${code}`);
  return [checked.birthDate, checked.expectedBirthDate, told];
};

describe('a birth', () => {
  it.each(['2026-03-31', '2010-01-01', '2000-04-01', '2026-06-01'])('on %s is possible', (day) => {
    expect(codes(day, null)).toEqual([day, null, []]);
  });

  it('makes nobody older than 25 a child', () => {
    expect(codes('2000-03-31', null)[2]).toEqual(['error child-over-25']);
    expect(codes('1965-03-27', null)[2]).toEqual(['error child-over-25']);
  });

  it.each(['2025-04-01', '2026-03-31', '2027-01-25'])('may be expected on %s', (day) => {
    expect(codes(null, day)).toEqual([null, day, []]);
  });

  it.each(['1066-04-13', '2025-03-29', '2027-01-26'])('cannot be expected on %s', (day) => {
    expect(codes(null, day)[2]).toEqual(['error expected-date-implausible']);
  });

  it('that took place counts, not the day it was expected', () => {
    expect(codes('2026-02-01', '2026-02-14')).toEqual(['2026-02-01', null, ['warning birth-and-expected-date']]);
    expect(codes('2026-02-01', '1066-04-13')[2]).toEqual([
      'warning birth-and-expected-date',
      'warning expected-date-implausible',
    ]);
  });
});
