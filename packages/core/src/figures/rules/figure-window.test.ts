import { describe, expect, it } from 'vitest';
import { figureWindow, lastFullMonth } from './figure-window.ts';

describe('the window of a release', () => {
  it('is the twelve months up to the end of its month, in London', () => {
    expect(figureWindow('2026-06')).toEqual({
      month: '2026-06',
      from: '2025-07-01',
      to: '2026-06-30',
      asAt: '2026-06-30T22:59:59.999Z',
    });
    expect(figureWindow('2024-02')).toMatchObject({ from: '2023-03-01', to: '2024-02-29' });
  });

  it('is that of the last month that is over', () => {
    expect(lastFullMonth('2026-01-01T00:00:00.000Z')).toBe('2025-12');
    expect(lastFullMonth('2026-06-30T22:59:59.999Z')).toBe('2026-05');
    expect(lastFullMonth('2026-06-30T23:00:00.000Z')).toBe('2026-06');
  });
});
