import { AppError } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { asTold, constraintOf, isBusy, isRetryable } from './errors.ts';

const sqlite = (errcode: number): Error =>
  new Error('Failed query', { cause: Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode }) });
const postgres = (code: string): Error => new Error('Failed query', { cause: Object.assign(new Error('x'), { code }) });

describe('what an error of the database means', () => {
  it('is the kind of constraint, the same for both engines', () => {
    expect([2067, 1555, 787, 1299, 275].map((code) => constraintOf(sqlite(code)))).toEqual([
      'unique',
      'unique',
      'reference',
      'missing',
      'check',
    ]);
    expect(['23505', '23503', '23502', '23514'].map((code) => constraintOf(postgres(code)))).toEqual([
      'unique',
      'reference',
      'missing',
      'check',
    ]);
    for (const other of [sqlite(1), postgres('42601'), new Error('x'), 'x', undefined, null]) {
      expect(constraintOf(other)).toBeUndefined();
    }
  });

  it('is that another holds the file, in each of its forms, and nothing else', () => {
    expect([5, 261, 517].every((code) => isBusy(sqlite(code)))).toBe(true);
    expect([6, 13, 2067].some((code) => isBusy(sqlite(code)))).toBe(false);
    expect(isBusy(new Error('busy'))).toBe(false);
  });

  it('is that PostgreSQL asks for another round', () => {
    expect(['40001', '40P01'].every((code) => isRetryable(postgres(code)))).toBe(true);
    expect([postgres('23505'), new AppError('conflict', '40001x'), new Error('x')].some(isRetryable)).toBe(false);
  });

  it('is told as `unavailable` where the disk or the server is to blame, and keeps the cause for the log', () => {
    const told = [sqlite(13), sqlite(778), sqlite(8), sqlite(14), postgres('53100'), postgres('ECONNREFUSED')].map(
      asTold,
    );
    expect(told.map((error) => error instanceof AppError && error.code)).toEqual([
      'disk-full',
      'disk-error',
      'database-read-only',
      'database-not-opened',
      'disk-full',
      'database-lost',
    ]);
    const full = sqlite(13);
    expect(asTold(full)).toMatchObject({ kind: 'unavailable', cause: full });
  });

  it('is left as it came otherwise', () => {
    for (const error of [sqlite(2067), postgres('23505'), new AppError('conflict', 'x'), new Error('x'), 'x']) {
      expect(asTold(error)).toBe(error);
    }
  });
});
