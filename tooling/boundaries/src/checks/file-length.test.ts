import { describe, expect, it } from 'vitest';
import { checkFileLength, measureLengths } from './file-length.ts';

const fileOf = (lines: number) => ({ file: `${lines}.ts`, text: 'export {};\n'.repeat(lines) });

describe('the length of files', () => {
  it('allows 400 lines and not one more', () => {
    expect(checkFileLength([fileOf(400), fileOf(401)]).map(({ file }) => file)).toEqual(['401.ts']);
  });

  it('reports median, 90th percentile and longest', () => {
    const lengths = measureLengths(Array.from({ length: 10 }, (_, index) => fileOf((index + 1) * 10)));
    expect(lengths).toEqual({ files: 10, median: 50, ninetieth: 90, longest: 100 });
  });

  it('reports nothing but zeros where there is no file', () => {
    expect(measureLengths([])).toEqual({ files: 0, median: 0, ninetieth: 0, longest: 0 });
  });
});
