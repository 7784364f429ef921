import type { CellValue } from '../workbook/cell-value.ts';
import type { ListField, ListShape } from './list-shape.ts';

/** A row of a list, as its cells stand. */
export interface ListRow {
  readonly list: ListShape;
  readonly number: number;
  /** Values in the order of the list's columns. */
  readonly values: readonly (CellValue | undefined)[];
  /** Its cells are merged with those of other rows or columns: whose values they are cannot be told. */
  isMerged: boolean;
}

/** Where a row stands, in words; with the heading of a column where one is meant. */
export const placeOfRow = ({ list, number }: Pick<ListRow, 'list' | 'number'>, column?: string): string =>
  column === undefined ? `${list.title}, row ${number}` : `${list.title}, row ${number}, ${column}`;

/** What a row holds in one of its columns. */
export const valueIn = ({ list, values }: ListRow, field: ListField): CellValue | undefined =>
  values[list.columns.findIndex((column) => column.field === field)];
