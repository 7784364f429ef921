import { expect, it } from 'vitest';
import { arrivals, atTheirTimes } from './arrivals.ts';

it('come as often as is said, in order and within the span', () => {
  const times = arrivals(50, 100);
  expect(times.length).toBeGreaterThan(4500);
  expect(times.length).toBeLessThan(5500);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThan(100_000);
});

it('begin though earlier ones have not ended, each timed or counted as failed', async () => {
  const held = Promise.withResolvers<void>();
  const begun: number[] = [];
  const work = async (index: number): Promise<void> => {
    begun.push(index);
    if (index === 2) held.resolve();
    if (index === 1) throw new Error('refused');
    await held.promise;
  };
  const { taken, failed } = await atTheirTimes([0, 0, 5], work);
  expect(begun).toEqual([0, 1, 2]);
  expect(failed).toBe(1);
  expect(taken).toHaveLength(2);
});
