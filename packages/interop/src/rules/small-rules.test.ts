import { describe, expect, it } from 'vitest';
import { checkCensusYear } from './check-census-year.ts';
import { checkConferenceDay } from './check-conference-day.ts';
import { checkDeath } from './check-death.ts';
import { checkReview } from './check-review.ts';
import { chooseAsAt } from './choose-as-at.ts';
import type { Finding } from './finding.ts';
import { readCensusYear } from './read-census-year.ts';
import { readCode } from './read-code.ts';
import { readCount } from './read-count.ts';
import { readFlag } from './read-flag.ts';
import { readUpnUnknownReason } from './read-upn-unknown-reason.ts';

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

it('a conference is on a working day of the week (8875)', () => {
  expect(codes(checkConferenceDay('2026-11-20'))).toEqual([]);
  expect(codes(checkConferenceDay('2026-11-21'))).toEqual(['conference-at-weekend']);
  expect(codes(checkConferenceDay('2026-11-22'))).toEqual(['conference-at-weekend']);
  expect(codes(checkConferenceDay('2026-11-23'))).toEqual([]);
});

it('nobody dies before birth', () => {
  expect(codes(checkDeath('2026-01-01', '2026-01-02'))).toEqual(['death-before-birth']);
  expect(codes(checkDeath('2026-01-02', '2026-01-02'))).toEqual([]);
  expect(codes(checkDeath(null, '2026-01-02'))).toEqual([]);
  expect(codes(checkDeath('2026-01-02', null))).toEqual([]);
});

it('a review is after the start (8841) and not after the end of its plan', () => {
  const plan = { kind: 'child-protection', start: '2026-01-01', end: '2026-06-01' } as const;
  expect(codes(checkReview('2026-01-01', plan))).toEqual(['review-not-after-start']);
  expect(codes(checkReview('2026-01-02', plan))).toEqual([]);
  expect(codes(checkReview('2026-06-01', plan))).toEqual([]);
  expect(codes(checkReview('2026-06-02', plan))).toEqual(['review-after-end']);
  expect(codes(checkReview('2026-06-02', { ...plan, end: null }))).toEqual([]);
});

describe('E18 the day on which a file holds', () => {
  const today = '2026-11-23';
  it('is its reference date', () => {
    expect(chooseAsAt({ referenceDate: '2026-03-31', preparedOn: '2026-05-01' }, today)).toEqual({
      value: '2026-03-31',
      findings: [],
    });
  });

  it('is the day it was made while the reference date is to come or missing', () => {
    const coming = chooseAsAt({ referenceDate: '2027-03-31', preparedOn: '2026-05-01' }, today);
    expect([coming.value, codes(coming.findings)]).toEqual(['2026-05-01', ['reference-date-in-future']]);
    const missing = chooseAsAt({ referenceDate: null, preparedOn: '2026-05-01' }, today);
    expect([missing.value, codes(missing.findings)]).toEqual(['2026-05-01', ['reference-date-missing']]);
  });

  it('is not made up', () => {
    const none = chooseAsAt({ referenceDate: '2027-03-31', preparedOn: '2027-01-01' }, today);
    expect([none.value, codes(none.findings)]).toEqual([null, ['as-at-missing']]);
  });
});

it('a census year ends on 31 March of its year (100)', () => {
  expect(codes(checkCensusYear(2026, '2026-03-31'))).toEqual([]);
  expect(codes(checkCensusYear(2025, '2026-03-31'))).toEqual(['reference-date-not-in-year']);
  expect(codes(checkCensusYear(2026, '2026-03-28'))).toEqual(['reference-date-not-31-march']);
  expect(codes(checkCensusYear(null, null))).toEqual([]);
});

it('a census year lies between the first census and next year', () => {
  expect(['2008', '2009', '2027', '2028', 'x'].map((text) => readCensusYear(text, '2026-11-23').value)).toEqual([
    null,
    2009,
    2027,
    null,
    null,
  ]);
});

it('a code is read in small letters and through its synonyms, and nothing else is', () => {
  const rule = { label: 'It', code: 'odd', list: ['ABC', 'DEF'], synonyms: { XYZ: 'DEF' } } as const;
  expect(['abc', 'DEF', 'xyz', 'toString', '__proto__'].map((text) => readCode(text, rule).value)).toEqual([
    'ABC',
    'DEF',
    'DEF',
    null,
    null,
  ]);
});

it('a flag is true, 1, false or 0', () => {
  expect(['true', '1', 'TRUE', 'false', '0', 'yes'].map((text) => readFlag(text, 'It').value)).toEqual([
    true,
    true,
    true,
    false,
    false,
    null,
  ]);
});

it('a count is a whole number below a hundred', () => {
  expect(['0', '10', '100', '-1', '1.5', ''].map((text) => readCount(text, 'It').value)).toEqual([
    0,
    10,
    null,
    null,
    null,
    null,
  ]);
});

it('a reason why a UPN is unknown is UN and a number', () => {
  expect(['UN1', 'un10', 'UN0', 'UN', 'X1'].map((text) => readUpnUnknownReason(text).value)).toEqual([
    'UN1',
    'UN10',
    null,
    null,
    null,
  ]);
});
