import { describe, expect, it } from 'vitest';
import { formatCount, formatList } from './count.ts';

describe('formatCount', () => {
  it('joins number and noun', () => {
    expect(formatCount(1, 'row', 'rows')).toBe('1 row');
    expect(formatCount(31, 'person', 'people')).toBe('31 people');
    expect(formatCount(1204567, 'row', 'rows')).toBe('1,204,567 rows');
  });
});

describe('formatList', () => {
  it('reads as a sentence', () => {
    expect(formatList([])).toBe('');
    expect(formatList(['Ana'])).toBe('Ana');
    expect(formatList(['Ana', 'Ben', 'Cy'])).toBe('Ana, Ben and Cy');
  });
});
