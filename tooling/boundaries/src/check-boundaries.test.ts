import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBoundaries, type Report } from './check-boundaries.ts';
import { buildHouse, type House } from './fixture/house.ts';
import { plantedChecks, plantedImports } from './fixture/planted-files.ts';
import { soundFiles } from './fixture/sound-files.ts';
import { roles } from './roles.ts';

const planted = [...plantedImports, ...plantedChecks];

describe('the boundaries of a house with every mistake planted in it', () => {
  let house: House;
  let report: Report;

  beforeAll(async () => {
    house = buildHouse({ ...soundFiles, ...Object.fromEntries(planted.map(({ file, text }) => [file, text])) });
    report = await checkBoundaries(house.root);
  });
  afterAll(() => house.remove());

  it.each(planted)('$rule is broken by $file, and nothing else is', ({ file, rule }) => {
    const found = report.findings.filter((finding) => finding.file === file).map((finding) => finding.rule);
    expect(found).toEqual([rule]);
  });

  it('leaves every sound file alone', () => {
    const wrong = new Set(planted.map(({ file }) => file));
    expect(report.findings.filter(({ file }) => !wrong.has(file))).toEqual([]);
  });

  it('has a planted mistake for every row of the matrix but tooling, which may import anything', () => {
    const rows = Object.keys(roles).filter((name) => name !== 'tooling');
    expect(rows.filter((name) => !plantedImports.some(({ rule }) => rule === name))).toEqual([]);
  });

  it('has a sound file for every row of the matrix', async () => {
    const { roleOf } = await import('./role-of.ts');
    const placed = new Set(Object.keys(soundFiles).map((file) => roleOf(file)?.name));
    expect(Object.keys(roles).filter((name) => !placed.has(name))).toEqual([]);
  });
});

describe('the boundaries of a sound house', () => {
  it('finds nothing, and has seen every file', async () => {
    const house = buildHouse(soundFiles);
    const report = await checkBoundaries(house.root);
    house.remove();
    expect(report.findings).toEqual([]);
    expect(report.modules).toBeGreaterThan(Object.keys(soundFiles).length);
  });
});
