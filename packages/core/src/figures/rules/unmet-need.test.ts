import type { FigureCell } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnmetNeed } from './figure-facts.ts';
import { type ProtectedRelease, protect, type ReleasedCount } from './protect.ts';
import { isSmall, smallNumberPolicy as policy, type Range, rangeOf } from './small-numbers.ts';
import { type LeftCounts, unmetFlows, unmetTotals } from './unmet-need.ts';

const ids = ['one', 'two'] as const;

const countsOf = (all: readonly LeftCounts[]): ReleasedCount[] => [
  ...all.flatMap((one, at): ReleasedCount[] => {
    const id = ids[at] ?? '';
    const left = { id: `${id}/left-before`, from: 'outside', to: `${id} left-before`, value: one.leftBefore };
    return [{ ...left, place: 'sum' }, ...unmetFlows(id, one)];
  }),
  ...unmetTotals(all, 'total'),
];

/** How far a number that is left out is tried: a cell so far, a sum so far that no true one is cut off. */
const mostTried = { cell: 14, sum: 99 };
const rangeShown = (cell: FigureCell | undefined, most = mostTried.sum): Range => {
  if (cell?.shown === 'fewer-than') return { least: 1, most: policy.fewerThan - 1 };
  return cell?.shown === 'count' ? rangeOf(cell.value, policy) : { least: 0, most };
};
const isIn = ({ least, most }: Range, value: number) => value >= least && value <= most;
const valuesOf = ({ least, most }: Range) => Array.from({ length: most - least + 1 }, (_, at) => least + at);

/** Each set of values that fits all that is shown, tried out one by one: offerings, reasons and barriers. */
const thinkable = ({ cells }: ProtectedRelease): Readonly<Record<string, number>>[] => {
  const range = (id: string) => rangeShown(cells.get(id));
  const tried = (id: string) => valuesOf(rangeShown(cells.get(id), mostTried.cell));
  const rows = tried('one/unmet-need').flatMap((one) =>
    tried('two/unmet-need').flatMap((two) =>
      isIn(range('all/unmet-need'), one + two) &&
      one <= range('one/left-before').most &&
      two <= range('two/left-before').most &&
      one + two <= range('all/left-before').most
        ? [{ 'one/unmet-need': one, 'two/unmet-need': two, 'all/unmet-need': one + two }]
        : [],
    ),
  );
  const reasons = tried('all/language').flatMap((language) =>
    tried('all/travel').flatMap((travel) =>
      valuesOf({ least: 0, most: mostTried.cell }).flatMap((untold) =>
        isIn(range('all/not-accessible'), language + travel + untold)
          ? tried('all/no-place-in-time').map((place) => ({
              'all/language': language,
              'all/travel': travel,
              'all/not-accessible': language + travel + untold,
              'all/no-place-in-time': place,
            }))
          : [],
      ),
    ),
  );
  return rows.flatMap((row) =>
    reasons.flatMap((reason) =>
      reason['all/not-accessible'] + reason['all/no-place-in-time'] === row['all/unmet-need']
        ? [{ ...row, ...reason }]
        : [],
    ),
  );
};

const need = fc.constantFrom<UnmetNeed>(
  { reason: 'no-place-in-time', barrier: null },
  { reason: 'not-accessible', barrier: 'language' },
  { reason: 'not-accessible', barrier: 'travel' },
);
const left = fc
  .record({ unmet: fc.array(need, { maxLength: 7 }), otherwise: fc.integer({ min: 0, max: 6 }) })
  .map(({ unmet, otherwise }): LeftCounts => ({ unmet, leftBefore: unmet.length + otherwise }));

describe('S33 B3 unmet needs', () => {
  it('leave no small number that a reader can work out from offerings, reasons, barriers and totals', () => {
    fc.assert(
      fc.property(left, left, (one, two) => {
        const counts = countsOf([one, two]);
        const found = thinkable(protect(counts, [], policy));
        for (const { id, value } of counts) {
          if (found[0]?.[id] === undefined || !isSmall(value, policy)) continue;
          const values = new Set(found.map((values) => values[id]));
          expect(values.size, `${id} is ${value}`).toBeGreaterThanOrEqual(3);
          expect(values.has(value)).toBe(true);
        }
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
