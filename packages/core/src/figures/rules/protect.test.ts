import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProtectedRelease, protect, type ReleasedCount, type ReleasedExtra } from './protect.ts';
import { isSmall, smallNumberPolicy as policy, rangeOf, shownCount } from './small-numbers.ts';

/** A table of rows and columns with both kinds of sums and the sum of all. */
const tableOf = (cells: readonly (readonly number[])[]): ReleasedCount[] => {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const columns = cells[0]?.map((_, column) => cells.map((row) => row[column] ?? 0)) ?? [];
  return [
    ...cells.flatMap((row, at) => [
      { id: `row-${at}`, from: 'all', to: `row ${at}`, value: sum(row), place: 'sum' as const },
      ...row.map((value, column) => ({
        id: `cell-${at}-${column}`,
        from: `row ${at}`,
        to: `column ${column}`,
        value,
        place: 'cell' as const,
      })),
    ]),
    ...columns.map((column, at) => ({
      id: `column-${at}`,
      from: `column ${at}`,
      to: 'every column',
      value: sum(column),
      place: 'total' as const,
    })),
    { id: 'all', from: 'every column', to: 'all', value: sum(columns.flat()), place: 'total' as const },
  ];
};

const rangeShown = (count: ReleasedCount, { cells, extras }: ProtectedRelease, all: readonly ReleasedExtra[]) => {
  const isPinned = all.some(({ id, pins }) => extras.has(id) && pins.includes(count.id));
  if (isPinned) return { least: count.value, most: count.value };
  return cells.get(count.id)?.shown === 'left-out' ? { least: 0, most: 60 } : rangeOf(count.value, policy);
};

/** Every table a reader can think of, tried out one by one, and the values each cell has in them. */
const thinkable = (
  counts: readonly ReleasedCount[],
  release: ProtectedRelease,
  extras: readonly ReleasedExtra[] = [],
) => {
  const ranges = new Map(counts.map((count) => [count.id, rangeShown(count, release, extras)]));
  const values = new Map<string, Set<number>>(counts.map(({ id }) => [id, new Set()]));
  const free = counts.filter(({ id }) => id.startsWith('cell-'));
  const sums = counts.filter(({ id }) => !id.startsWith('cell-'));
  const partsOf = ({ id }: ReleasedCount) =>
    free.filter((cell) => {
      const [, row, column] = cell.id.split('-');
      return id === 'all' || id === `row-${row}` || id === `column-${column}`;
    });
  const tryOut = (at: number, chosen: ReadonlyMap<string, number>): void => {
    const cell = free[at];
    if (cell === undefined) {
      const found = new Map(chosen);
      for (const sum of sums)
        found.set(
          sum.id,
          partsOf(sum).reduce((all, part) => all + (chosen.get(part.id) ?? 0), 0),
        );
      const fits = sums.every(({ id }) => {
        const range = ranges.get(id);
        const value = found.get(id) ?? 0;
        return range !== undefined && value >= range.least && value <= range.most;
      });
      if (fits) for (const [id, value] of found) values.get(id)?.add(value);
      return;
    }
    const range = ranges.get(cell.id) ?? { least: 0, most: 0 };
    for (let value = range.least; value <= Math.min(range.most, range.least + 12); value += 1)
      tryOut(at + 1, new Map([...chosen, [cell.id, value]]));
  };
  tryOut(0, new Map());
  return values;
};

const number = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.integer({ min: 0, max: 30 }));
const table = fc
  .constantFrom([1, 2], [1, 3], [2, 2], [3, 1], [4, 1])
  .chain(([rows = 1, columns = 1]) =>
    fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('S33 small numbers', () => {
  it('are "fewer than 5", nought is nought, and every other count is rounded to the nearest 5', () => {
    const shown = [0, 1, 4, 5, 7, 8, 12, 13].map((count) => shownCount(count, policy));
    expect(shown.map((cell) => ('value' in cell ? `${cell.shown} ${cell.value}` : cell.shown))).toEqual([
      'count 0',
      'fewer-than 5',
      'fewer-than 5',
      'count 5',
      'count 5',
      'count 10',
      'count 10',
      'count 15',
    ]);
  });

  it('stand for every count that is shown like them, and for no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (one, other) => {
        const { least, most } = rangeOf(one, policy);
        const isLike = JSON.stringify(shownCount(one, policy)) === JSON.stringify(shownCount(other, policy));
        return isLike === (other >= least && other <= most);
      }),
    );
  });

  it('give way where a total would tell them: a 1 beside two 8s', () => {
    const counts = tableOf([[1], [8], [8]]);
    const release = protect(counts, [], policy);
    expect(release.cells.get('cell-0-0')).toEqual({ shown: 'fewer-than', value: 5 });
    expect([...release.cells.values()].filter(({ shown }) => shown === 'left-out')).not.toEqual([]);
  });

  it('give way where four of them add up to fewer than 5', () => {
    const release = protect(tableOf([[1], [1], [1], [1]]), [], policy);
    expect(release.cells.get('all')).toEqual({ shown: 'left-out' });
  });

  it('cannot be worked out from a rate: it goes before any count does', () => {
    const counts = tableOf([[12, 1]]);
    const extras = [{ id: 'rate', pins: ['row-0', 'cell-0-0'] }];
    const release = protect(counts, extras, policy);
    expect(release.extras.has('rate')).toBe(false);
    expect(release.cells.get('row-0')).toEqual({ shown: 'count', value: 15 });
  });

  it('leave everything as it is where there are none', () => {
    const counts = tableOf([
      [20, 31],
      [40, 0],
    ]);
    const release = protect(counts, [{ id: 'rate', pins: ['row-0', 'cell-0-0'] }], policy);
    expect([...release.cells.values()].every(({ shown }) => shown === 'count')).toBe(true);
    expect(release.extras.has('rate')).toBe(true);
  });

  it('each keep at least three possible values for someone who tries out every table that fits', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (cells, hasRate) => {
        const counts = tableOf(cells);
        const extras = hasRate ? [{ id: 'rate', pins: ['row-0', 'cell-0-0'] }] : [];
        const release = protect(counts, extras, policy);
        const values = thinkable(counts, release, extras);
        for (const { id, value } of counts) {
          if (isSmall(value, policy)) expect(values.get(id)?.size, id).toBeGreaterThanOrEqual(3);
          expect(values.get(id)?.has(value)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
