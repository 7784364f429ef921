import { describe, expect, it } from 'vitest';
import { ceiling, percentile } from './ceiling.ts';

describe('a measured ceiling', () => {
  it('is met by a value that reaches it and missed by one above', () => {
    expect(ceiling('first page', 'kB', 150, 150).ok).toBe(true);
    expect(ceiling('first page', 'kB', 150.1, 150).ok).toBe(false);
  });

  it('takes the nearest rank, in whatever order the values came', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 95)).toBe(95);
    expect(percentile(hundred, 50)).toBe(50);
    expect(percentile([7], 95)).toBe(7);
    expect(percentile([1, 9], 95)).toBe(9);
  });

  it('refuses to answer for nothing', () => {
    expect(() => percentile([], 95)).toThrow('Nothing was measured');
  });
});
