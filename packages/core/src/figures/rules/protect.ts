import type { FigureCell } from '@waymark/contracts';
import { type CountFlow, possibleValues } from './count-flow.ts';
import {
  anyNumber,
  isSmall,
  leastPossible,
  type Range,
  rangeOf,
  type SmallNumberPolicy,
  shownCount,
} from './small-numbers.ts';

/** A count of a release. `none` stands in no table, and is there because counts that do add up with it. */
export interface ReleasedCount extends CountFlow {
  readonly place: 'total' | 'sum' | 'cell' | 'none';
}

/** A rate or curve from which exact counts might be read: `pins` are taken to be known once it is shown. */
export interface ReleasedExtra {
  readonly id: string;
  readonly pins: readonly string[];
}

export interface ProtectedRelease {
  /** How each count of a table is shown, by id. */
  readonly cells: ReadonlyMap<string, FigureCell>;
  /** Ids of the extras that may be shown. */
  readonly extras: ReadonlySet<string>;
}

interface Held {
  readonly counts: ReadonlySet<string>;
  readonly extras: ReadonlySet<string>;
}

const rangesWith = (
  counts: readonly ReleasedCount[],
  extras: readonly ReleasedExtra[],
  held: Held,
  policy: SmallNumberPolicy,
): readonly Range[] => {
  const pinned = new Set(extras.filter(({ id }) => !held.extras.has(id)).flatMap(({ pins }) => pins));
  return counts.map(({ id, place, value }) => {
    if (pinned.has(id)) return { least: value, most: value };
    return place === 'none' || held.counts.has(id) ? anyNumber : rangeOf(value, policy);
  });
};

const places: readonly ReleasedCount['place'][] = ['total', 'sum', 'cell'];

/** What could be held back next, the least missed first: rates, then totals, then sums, then cells, greatest first. */
const nextSteps = (counts: readonly ReleasedCount[], extras: readonly ReleasedExtra[], held: Held): readonly Held[] => [
  ...extras
    .filter(({ id }) => !held.extras.has(id))
    .map(({ id }) => ({ ...held, extras: new Set([...held.extras, id]) })),
  ...places.flatMap((place) =>
    counts
      .filter((count) => count.place === place && !held.counts.has(count.id))
      .toSorted((one, other) => other.value - one.value || (one.id < other.id ? -1 : 1))
      .map(({ id }) => ({ ...held, counts: new Set([...held.counts, id]) })),
  ),
];

/**
 * Decides what of a release may be shown, so that every small number, shown or not, keeps at least three possible
 * values for a reader who has all of it and knows what adds up to what (model.md section 8, S33). What must give way is
 * left out, first rates, then totals. Pure; the order of the counts does not matter.
 */
export const protect = (
  counts: readonly ReleasedCount[],
  extras: readonly ReleasedExtra[],
  policy: SmallNumberPolicy,
): ProtectedRelease => {
  const small = counts.flatMap(({ value }, at) => (isSmall(value, policy) ? [at] : []));
  const isSafe = (at: number, held: Held) =>
    possibleValues(counts, rangesWith(counts, extras, held, policy), at, leastPossible) >= leastPossible;
  let held: Held = { counts: new Set(), extras: new Set() };
  // What is safe stays safe while more is left out, so that nobody has to be looked at again.
  for (const at of small)
    while (!isSafe(at, held)) {
      const steps = nextSteps(counts, extras, held);
      const step = steps.find((candidate) => isSafe(at, candidate)) ?? steps[0];
      if (step === undefined) break;
      held = step;
    }
  return {
    cells: new Map(
      counts
        .filter(({ place }) => place !== 'none')
        .map(({ id, value }) => [id, held.counts.has(id) ? { shown: 'left-out' } : shownCount(value, policy)]),
    ),
    extras: new Set(extras.filter(({ id }) => !held.extras.has(id)).map(({ id }) => id)),
  };
};
