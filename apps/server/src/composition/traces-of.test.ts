import { AppError } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { tracesOf } from './traces-of.ts';

describe('what a log keeps of a defect', () => {
  it('is its kind, code and place, and no word of its message, even one made to look like a place', () => {
    const error = Object.assign(new TypeError('Marker\n    at McSecret (/home/McSecret.ts:1:1)'), {
      code: 'ERR_EXAMPLE',
    });
    const traces = tracesOf(error);
    expect(traces).toMatchObject({ error: 'TypeError', code: 'ERR_EXAMPLE' });
    expect(JSON.stringify(traces)).not.toMatch(/Marker|McSecret/);
    expect(traces['frames']).toEqual(
      expect.arrayContaining([expect.stringContaining('composition/traces-of.test.ts')]),
    );
  });

  it('holds the root cause in the same way, and places within the repository without the way to it', () => {
    const cause = Object.assign(new Error('UNIQUE constraint failed: Marker'), { errcode: 2067 });
    const traces = tracesOf(new Error('Failed query: Marker', { cause }));
    expect(traces).toMatchObject({ error: 'Error', cause: 'Error', causeCode: 'sqlite-2067' });
    expect(JSON.stringify(traces)).not.toMatch(/Marker|file:\/\//);
  });

  it('of something that is no error, or whose code is a sentence, is next to nothing', () => {
    expect(tracesOf('Marker')).toEqual({ error: 'string' });
    expect(tracesOf(Object.assign(new Error('x'), { code: 'Marker is here' }))).toMatchObject({ code: undefined });
    expect(tracesOf(new AppError('conflict', 'stale-version'))).toMatchObject({
      error: 'AppError',
      code: 'stale-version',
    });
  });
});
