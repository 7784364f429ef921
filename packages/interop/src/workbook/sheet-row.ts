import type { CellValue } from './cell-value.ts';

/** One row of a sheet that holds something. */
export interface SheetRow {
  /** As the program numbers it, from 1. */
  readonly number: number;
  /** By column, from 1; cells that hold nothing are not there. */
  readonly cells: ReadonlyMap<number, CellValue>;
  /** Columns whose cells hold formulas, which came to what `cells` says. */
  readonly formulas: ReadonlySet<number>;
  /** Not shown by the program, since it is filtered or was hidden. */
  readonly isHidden: boolean;
}

/** A rectangle of cells that are shown as one. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Takes what a sheet holds in its order; `true` from `row` ends the reading, as nothing more is wanted. */
export interface SheetHandler {
  row(row: SheetRow): boolean | undefined;
  merged?(cells: MergedCells): void;
}
