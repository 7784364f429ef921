import type { TimelineEntry } from './entry.ts';
import type { PlacedEntry } from './placed-entry.ts';
import type { TimeScale } from './scale.ts';

const halfShape = 9;
const leastApart = 15;

const isDot = ({ kind }: TimelineEntry): boolean => kind === 'fact';

/** Places the entries of one row; shapes that would cover one another are moved on a little, in the order of days. */
export const spread = (entries: readonly TimelineEntry[], scale: TimeScale, middle: number): readonly PlacedEntry[] => {
  let last = Number.NEGATIVE_INFINITY;
  return entries.map((entry) => {
    if (!isDot(entry)) return { entry, left: scale.xOf(entry.from), right: scale.xOf(entry.to), middle };
    const x = Math.max(scale.xOf(entry.from), last + leastApart);
    last = x;
    return { entry, left: x - halfShape, right: x + halfShape, middle };
  });
};
