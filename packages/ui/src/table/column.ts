import type { ReactNode } from 'react';

/** What a column can be sorted by; `null` is unknown and comes last in both directions. */
export type SortValue = string | number | null;

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell that names the row; a table has at most one such column. */
  readonly isRowHeading?: boolean | undefined;
  readonly isNumeric?: boolean | undefined;
  /** Hides the heading from sight where the cells speak for themselves, as for a button. */
  readonly isHeadingHidden?: boolean | undefined;
  /** Leaves the column out on paper: what can only be pressed or opened. */
  readonly isForScreenOnly?: boolean | undefined;
  /** Makes the column sortable, in `SortableTable` only. */
  readonly sortBy?: ((row: Row) => SortValue) | undefined;
}
