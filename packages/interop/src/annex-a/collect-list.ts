import { anError, aWarning } from '../rules/finding.ts';
import type { Issue } from '../staging/issue.ts';
import { FileFailure } from '../text/file-failure.ts';
import { columnLetters } from '../workbook/cell-reference.ts';
import type { MergedCells, SheetHandler, SheetRow } from '../workbook/sheet-row.ts';
import { type ListRow, placeOfRow } from './list-rows.ts';
import type { ListShape } from './list-shape.ts';
import type { ListTally } from './list-tally.ts';
import { type Headings, matchHeadings } from './match-headings.ts';

const mostRows = 200_000;
const mostMerges = 10_000;
/** A workbook of another kind is not searched to its end for headings that are not there. */
const rowsSearched = 1000;

const notRead = aWarning('column-unknown', 'This column is not part of the list as Waymark knows it; it was not read.');
const merged = anError(
  'cells-merged',
  'Cells of these rows are merged, so it cannot be told whose values they are. Unmerge them and fill in each row.',
);

/** Gathers the rows of one list from a sheet or a table of text. */
export interface ListCollector extends SheetHandler {
  /** Whether the headings were found. */
  readonly isFound: boolean;
  /** Rows read so far. */
  readonly rows: readonly ListRow[];
  /** What is to be said of the list as such, and whether its rows can be read at all. */
  finish(): { readonly issues: readonly Issue[]; readonly isUsable: boolean };
}

export interface CollectorOptions {
  readonly tally: ListTally;
  /** The sheet is called after the list. */
  readonly isNamed: boolean;
}

/** What is wrong with the headings of a list. */
const headingIssues = (shape: ListShape, { row, columns, repeated, unknown }: Headings): readonly Issue[] => {
  const at = (column: string): string => `${shape.title}, row ${row}, ${column}`;
  const issue = (where: string, severity: Issue['severity'], code: string, message: string): Issue => ({
    severity,
    where,
    line: row,
    code,
    message,
  });
  return [
    ...repeated.map(([{ title }, first, again]) => {
      const message = `The heading stands twice, in columns ${columnLetters(first)} and ${columnLetters(again)}; which one holds the values?`;
      return issue(at(title), 'error', 'heading-repeated', message);
    }),
    ...shape.columns
      .filter(({ field, absence }) => absence !== 'nothing' && !columns.has(field))
      .map(({ title, absence }) =>
        absence === 'error'
          ? issue(
              at(title),
              'error',
              'column-missing',
              'The list has no column with this heading, and cannot be read without it.',
            )
          : issue(at(title), 'warning', 'column-missing', 'The list has no column with this heading.'),
      ),
    ...unknown.map((column) => ({ ...notRead, where: at(`column ${columnLetters(column)}`), line: row })),
  ];
};

export const createListCollector = (list: ListShape, { tally, isNamed }: CollectorOptions): ListCollector => {
  const rows: ListRow[] = [];
  const merges: MergedCells[] = [];
  let headings: Headings | null = null;
  let searched = 0;

  const keep = (row: SheetRow, { columns }: Headings): void => {
    const values = list.columns.map(({ field }) => row.cells.get(columns.get(field) ?? 0));
    if (values.every((value) => value === undefined)) return;
    const { number } = row;
    if (rows.length >= mostRows) {
      const message = 'The list has more than 200,000 rows, which no council has; it was not read on.';
      throw new FileFailure('list-too-long', message, placeOfRow({ list, number }), number);
    }
    if (row.isHidden) tally.count('row-hidden', placeOfRow({ list, number }), number);
    for (const { field, title } of list.columns) {
      const isFormula = row.formulas.has(columns.get(field) ?? 0);
      if (isFormula && field !== 'age') tally.count('cell-formula', placeOfRow({ list, number }, title), number);
    }
    rows.push({ list, number, values, isMerged: false });
  };
  const mergedRows = ({ columns, row }: Headings): readonly Issue[] => {
    const used = [...columns.values()];
    const inData = merges.filter(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        lastRow > row &&
        (lastRow > firstRow || lastColumn > firstColumn) &&
        firstRow > row &&
        used.some((column) => column >= firstColumn && column <= lastColumn),
    );
    return inData.map(({ firstRow, lastRow, firstColumn }) => {
      const title = list.columns.find(({ field }) => columns.get(field) === firstColumn)?.title;
      const which = firstRow === lastRow ? `row ${firstRow}` : `rows ${firstRow} to ${lastRow}`;
      const where = [list.title, which, ...(title === undefined ? [] : [title])].join(', ');
      for (const listRow of rows) if (listRow.number >= firstRow && listRow.number <= lastRow) listRow.isMerged = true;
      return { ...merged, where, line: firstRow };
    });
  };
  return {
    rows,
    get isFound() {
      return headings !== null;
    },
    row(row) {
      const found = row.cells.size < 4 ? null : matchHeadings(row, list, isNamed);
      if (headings === null) {
        headings = found;
        searched += 1;
        return !isNamed && headings === null && searched >= rowsSearched;
      }
      // Headings that stand again, as where pages were put below each other, are no row of the list.
      if (found === null) keep(row, headings);
      return false;
    },
    merged(cells) {
      if (merges.push(cells) > mostMerges) {
        throw new FileFailure('cells-merged', merged.message, list.title);
      }
    },
    finish() {
      if (headings !== null) {
        const issues = headingIssues(list, headings);
        const isUsable = issues.every(({ severity }) => severity !== 'error');
        return { issues: [...issues, ...mergedRows(headings)], isUsable };
      }
      const message = `No row holds the headings of ${list.title} (Child Unique ID, Date of Birth and so on). Put them back above the children.`;
      const issue: Issue = { severity: 'error', where: list.title, line: 1, code: 'heading-row-missing', message };
      return { issues: [issue], isUsable: false };
    },
  };
};
