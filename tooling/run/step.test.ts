import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstFailure, runTogether } from './step.mjs';

const step = (name: string, code: number) => ({
  name,
  command: process.execPath,
  args: ['-e', `process.exit(${code})`],
});

describe('steps that run side by side', () => {
  // What steps say about themselves would read like the run this test is part of.
  beforeEach(() => vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => vi.restoreAllMocks());

  it('answer in their own order, and with the exit code of the first that failed', async () => {
    const results = await runTogether([step('fine', 0), step('first', 3), step('second', 4)], process.env, 3);
    expect(results.map(({ name, code }) => [name, code])).toEqual([
      ['fine', 0],
      ['first', 3],
      ['second', 4],
    ]);
    expect(firstFailure(results)).toBe(3);
  });

  it('fail when their program does not exist', async () => {
    const results = await runTogether([{ name: 'absent', command: 'no-such-program', args: [] }], process.env, 1);
    expect(firstFailure(results)).toBe(127);
  });

  it('answer with 0 when all is well', async () => {
    expect(firstFailure(await runTogether([step('fine', 0)], process.env, 1))).toBe(0);
  });
});
