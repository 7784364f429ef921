import type { TimelineEntry } from './entry.ts';

/** Where an entry stands in its row, in pixels. */
export interface PlacedEntry {
  readonly entry: TimelineEntry;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}
