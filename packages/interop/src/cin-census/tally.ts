import type { Issue } from '../staging/issue.ts';

/** Oddities that are told once for the whole file, with how often they occur. */
export interface Tally {
  count(kind: TallyKind, where: string, line: number): void;
  issues(): readonly Issue[];
}

const tallied = {
  'element-unknown': (count: string) => `${count} not part of the census as Waymark knows it, and not read.`,
  'element-misplaced': (count: string) => `${count} in a place where the census does not have it, and not read.`,
  'element-capitals': (count: string) => `${count} spelt with other capital letters than in the census; it was read.`,
  'attribute-unknown': (count: string) => `${count} an attribute; the census has none, and it was not read.`,
};
export type TallyKind = keyof typeof tallied;

interface Entry {
  readonly kind: TallyKind;
  readonly where: string;
  readonly line: number;
  count: number;
}

const mostPlaces = 100;
const longestPlace = 120;
const other = 'Other places';

/** Keeps at most 100 places apart; what comes after them is counted together, so a hostile file cannot fill memory. */
export const createTally = (): Tally => {
  const entries = new Map<string, Entry>();
  return {
    count(kind, place, line) {
      const full = entries.size >= mostPlaces && !entries.has(`${kind} ${place}`);
      const where = full ? other : place.slice(0, longestPlace);
      const key = full ? `${kind} ${other}` : `${kind} ${place}`;
      const entry = entries.get(key) ?? { kind, where, line, count: 0 };
      entry.count += 1;
      entries.set(key, entry);
    },
    issues: () =>
      [...entries.values()].map(({ kind, where, line, count }) => ({
        severity: kind === 'element-misplaced' ? 'error' : 'warning',
        where,
        line,
        code: kind,
        message: tallied[kind](count === 1 ? 'Found once, here:' : `Found ${count} times, first here:`),
      })),
  };
};
