import { AppError } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { failureCode } from './failure-code.ts';
import { jobPolicy, later, pauseAfter } from './policy.ts';

describe('the pauses between attempts', () => {
  it('double from half a minute to an hour', () => {
    const seconds = [1, 2, 3, 8, 9, 50].map((attempt) => pauseAfter(attempt) / 1000);
    expect(seconds).toEqual([30, 60, 120, 3600, 3600, 3600]);
  });

  it('let a message be tried about eight times within the hour after which it must become a call', () => {
    let minutes = 0;
    for (let attempt = 1; attempt < jobPolicy.mostAttempts; attempt += 1) minutes += pauseAfter(attempt) / 60_000;
    expect(minutes).toBeGreaterThan(50);
    expect(minutes).toBeLessThan(70);
  });

  it('are counted in instants of one form', () => {
    expect(later('2026-03-29T00:59:59.999Z', 1)).toBe('2026-03-29T01:00:00.000Z');
    expect(later('2026-03-05T18:30:00.000Z', -1)).toBe('2026-03-05T18:29:59.999Z');
  });
});

describe('the code of a failure', () => {
  it('is stable and never words', () => {
    expect(failureCode(new AppError('conflict', 'mail-refused', { message: 'Ash' }))).toBe('mail-refused');
    expect(failureCode(Object.assign(new Error('Ash'), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
    expect(failureCode(Object.assign(new Error('Ash'), { code: 'Ash Example' }))).toBe('internal-error');
    expect(failureCode(Object.assign(new Error('Ash'), { code: 42 }))).toBe('internal-error');
    expect(failureCode(new Error('Ash'))).toBe('internal-error');
    expect(failureCode('Ash')).toBe('internal-error');
  });
});
