import type { SortValue } from './column.ts';

export type SortDirection = 'ascending' | 'descending';

const compare = (left: string | number, right: string | number): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), 'en-GB', { numeric: true, sensitivity: 'base' });

/** A sorted copy. Unknown values stand last whichever way it is sorted; equal ones keep their order. */
export const sortRows = <Row>(
  rows: readonly Row[],
  sortValueOf: (row: Row) => SortValue,
  direction: SortDirection,
): readonly Row[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((leftRow, rightRow) => {
    const left = sortValueOf(leftRow);
    const right = sortValueOf(rightRow);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
};
