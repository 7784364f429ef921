import { expect, it } from 'vitest';
import { readGenderCurrent, readSex } from './read-sex.ts';

it.each([
  ['F', 'female', []],
  ['M', 'male', []],
  ['U', 'not-known', []],
  ['1', 'male', ['sex-old-code']],
  ['2', 'female', ['sex-old-code']],
  ['0', 'not-known', ['sex-old-code']],
  ['9', 'not-specified', ['sex-old-code']],
  ['X', null, ['sex-not-recognised']],
])('Sex %s is %s', (text, value, codes) => {
  const reading = readSex(text);
  expect([reading.value, reading.findings.map(({ code }) => code)]).toEqual([value, codes]);
});

it.each([
  ['0', 'not-known', []],
  ['1', 'male', []],
  ['2', 'female', []],
  ['9', 'not-specified', []],
  ['M', 'male', ['sex-new-code']],
  ['3', null, ['sex-not-recognised']],
])('GenderCurrent %s is %s', (text, value, codes) => {
  const reading = readGenderCurrent(text);
  expect([reading.value, reading.findings.map(({ code }) => code)]).toEqual([value, codes]);
});
