import type { TimelineRow } from './layout.ts';
import type { PlacedEntry } from './placed-entry.ts';

const middleOf = ({ left, right }: PlacedEntry): number => (left + right) / 2;

const nearest = (row: TimelineRow, x: number): string | undefined =>
  row.placed.toSorted((one, other) => Math.abs(middleOf(one) - x) - Math.abs(middleOf(other) - x))[0]?.entry.id;

/**
 * The entry a key leads to, or `undefined` when it leads nowhere: left and right go through the row by day, up and
 * down to the nearest in the next row, Home and End to the row's ends.
 */
export const moveByKey = (rows: readonly TimelineRow[], fromId: string, key: string): string | undefined => {
  const rowIndex = rows.findIndex(({ placed }) => placed.some(({ entry }) => entry.id === fromId));
  const row = rows[rowIndex];
  const index = row?.placed.findIndex(({ entry }) => entry.id === fromId) ?? -1;
  const here = row?.placed[index];
  if (row === undefined || here === undefined) return undefined;
  const neighbour = (step: number) => rows[rowIndex + step];
  const beside = (next: TimelineRow | undefined) => (next === undefined ? undefined : nearest(next, middleOf(here)));
  switch (key) {
    case 'ArrowRight':
      return row.placed[index + 1]?.entry.id;
    case 'ArrowLeft':
      return row.placed[index - 1]?.entry.id;
    case 'ArrowDown':
      return beside(neighbour(1));
    case 'ArrowUp':
      return beside(neighbour(-1));
    case 'Home':
      return row.placed[0]?.entry.id;
    case 'End':
      return row.placed.at(-1)?.entry.id;
    default:
      return undefined;
  }
};
