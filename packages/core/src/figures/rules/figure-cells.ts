import type { FigureCell } from '@waymark/contracts';
import type { ProtectedRelease, ReleasedExtra } from './protect.ts';
import { isSmall, rangeOf, type SmallNumberPolicy } from './small-numbers.ts';

const leftOut: FigureCell = { shown: 'left-out' };

/**
 * The least a base can be for someone who sees its counts as they are shown. Whether a rate is told is decided by this
 * and never by the exact count, which it would tell.
 */
export const sureBase = (
  counted: readonly number[],
  takenOff: readonly number[],
  policy: SmallNumberPolicy,
): number => {
  const least = counted.reduce((sum, count) => sum + rangeOf(count, policy).least, 0);
  return takenOff.reduce((sum, count) => sum - rangeOf(count, policy).most, least);
};

/** A share as it may leave: the counts it is made of by id, so that it goes where they would give a small number away. */
export interface Rate extends ReleasedExtra {
  readonly part: number;
  readonly base: number;
  /** See `sureBase`. */
  readonly sure: number;
}

/** Reads a protected release: each count and rate as it may be shown. */
export const cellsOf = (release: ProtectedRelease, policy: SmallNumberPolicy) => ({
  count: (id: string): FigureCell => release.cells.get(id) ?? leftOut,
  rate: ({ id, part, base, sure }: Rate): FigureCell => {
    if (sure < policy.leastBase) return { shown: 'too-few', needed: policy.leastBase };
    return release.extras.has(id) ? { shown: 'percent', value: Math.round((100 * part) / base) } : leftOut;
  },
});
export type Cells = ReturnType<typeof cellsOf>;

/** Rates that could be shown at all: the others pin nothing, because they are never shown. */
export const showableRates = (rates: readonly Rate[], policy: SmallNumberPolicy): readonly Rate[] =>
  rates.filter(({ sure }) => sure >= policy.leastBase);

/** Days of a percentile: told only on a base that is shown to be large enough, and where enough people have started. */
export const daysCell = (
  days: number | null,
  { sure, started }: { readonly sure: number; readonly started: number },
  policy: SmallNumberPolicy,
): FigureCell => {
  if (sure < policy.leastBase || isSmall(started, policy)) return { shown: 'too-few', needed: policy.leastBase };
  return days === null ? { shown: 'not-reached' } : { shown: 'days', value: days };
};
