import type { TimelineEntry } from './entry.ts';
import type { TimeScale } from './scale.ts';

/** A flag: its line at `x`, its words between `left` and `right` in row `level`, and the span it covers, if any. */
export interface FlagPlace {
  readonly entry: TimelineEntry;
  readonly x: number;
  readonly spanEnd: number | undefined;
  readonly left: number;
  readonly right: number;
  readonly level: number;
}

const letter = 7.6;
const padding = 14;
const gap = 6;

/** Gives each flag the first row in which its words cover no earlier flag's; at the right edge they hang to the left. */
export const placeFlags = (flags: readonly TimelineEntry[], scale: TimeScale): readonly FlagPlace[] => {
  const ends: number[] = [];
  return flags.map((entry) => {
    const x = scale.xOf(entry.from);
    const width = Math.max(24, entry.label.length * letter + padding);
    const left = x + width > scale.width ? Math.max(0, x - width) : x;
    const free = ends.findIndex((end) => end + gap <= left);
    const level = free < 0 ? ends.length : free;
    ends[level] = left + width;
    const spanEnd = entry.to === entry.from ? undefined : scale.xOf(entry.to);
    return { entry, x, spanEnd, left, right: left + width, level };
  });
};
