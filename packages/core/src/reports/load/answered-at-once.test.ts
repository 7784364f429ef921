import { describe, expect, it } from 'vitest';
import { answeredAtOnce } from './answered-at-once.ts';

describe('a part that must not keep a unit waiting', () => {
  it('is taken where it answers with work at hand, however many steps that takes', async () => {
    const steps = async (left: number): Promise<string> => (left === 0 ? 'made' : await steps(left - 1));
    expect(await answeredAtOnce(async () => await steps(20))).toBe('made');
  });

  it('is given up where it fails, throws before it begins, or waits for anything outside', async () => {
    expect(await answeredAtOnce(async () => await Promise.reject(new Error('broken')))).toBeUndefined();
    expect(
      await answeredAtOnce((): Promise<string> => {
        throw new Error('broken');
      }),
    ).toBeUndefined();
    const outside = Promise.withResolvers<string>();
    expect(await answeredAtOnce(async () => await outside.promise)).toBeUndefined();
    outside.resolve('too late');
  });
});
