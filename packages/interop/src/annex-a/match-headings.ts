import type { SheetRow } from '../workbook/sheet-row.ts';
import type { ListColumn, ListField, ListShape } from './list-shape.ts';

/** A row that holds the headings of a list, and where each column stands. */
export interface Headings {
  readonly row: number;
  /** Columns of the sheet by what they hold. */
  readonly columns: ReadonlyMap<ListField, number>;
  /** Columns that hold the same thing again, with the first one. */
  readonly repeated: readonly (readonly [ListColumn, number, number])[];
  /** Columns whose heading is not known. */
  readonly unknown: readonly number[];
}

/** So many headings make a row the heading row; data hold none of these words. */
const fewest = 4;

/** A heading without what differs from year to year and from program to program. */
const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/\([^)]*yyyy[^)]*\)/g, '')
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^(?:sum|count|max|min|average)of(?=[a-z])/, '');

const byHeading = new WeakMap<ListShape, ReadonlyMap<string, ListColumn>>();

const columnsByHeading = (shape: ListShape): ReadonlyMap<string, ListColumn> => {
  const known =
    byHeading.get(shape) ??
    new Map(
      shape.columns.flatMap((column) =>
        [plainHeading(column.title), ...column.alias].map((heading): [string, ListColumn] => [heading, column]),
      ),
    );
  byHeading.set(shape, known);
  return known;
};

/**
 * Whether a row holds a list's headings, in any order and any columns.
 * @param isNamed the sheet is called after the list; otherwise the list's own start date must be among the headings.
 */
export const matchHeadings = (row: SheetRow, shape: ListShape, isNamed: boolean): Headings | null => {
  const known = columnsByHeading(shape);
  const columns = new Map<ListField, number>();
  const repeated: (readonly [ListColumn, number, number])[] = [];
  const unknown: number[] = [];
  for (const [at, value] of row.cells) {
    const heading = typeof value === 'string' ? plainHeading(value) : '';
    const column = known.get(heading);
    const first = column === undefined ? undefined : columns.get(column.field);
    if (column === undefined) {
      if (!shape.unread.includes(heading)) unknown.push(at);
    } else if (first === undefined) columns.set(column.field, at);
    else repeated.push([column, first, at]);
  }
  const isHeadings = columns.size >= fewest && (isNamed || (columns.has('start') && columns.has('childId')));
  return isHeadings ? { row: row.number, columns, repeated, unknown } : null;
};
