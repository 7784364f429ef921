import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { Column } from './column.ts';
import { ListStamp, type ListStampProps } from './list-stamp.tsx';
import { TableRow } from './table-row.tsx';

export interface TableProps<Row> {
  /** What the table shows, in words; it is the table's name. */
  readonly caption: string;
  readonly captionSize?: 's' | 'm' | 'l' | undefined;
  /** Keeps the caption for screen readers where a heading above already says it. */
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Time and filter for the line under the table; the number of rows is counted here unless more exist than show. */
  readonly stamp?: (Omit<ListStampProps, 'rows'> & { readonly rows?: number | undefined }) | undefined;
  /** The words in place of rows when there is none. */
  readonly emptyText?: string | undefined;
}

export interface TableFrameProps<Row> extends TableProps<Row> {
  readonly headingCell?: ((column: Column<Row>) => ReactNode) | undefined;
  readonly ariaSort?: ((column: Column<Row>) => 'ascending' | 'descending' | 'none' | undefined) | undefined;
}

const manyColumns = 5;

/** The shared body of `Table` and `SortableTable`. Roles are written out, since stacking rows by CSS would lose them. */
export const TableFrame = <Row,>(props: TableFrameProps<Row>): ReactNode => {
  const { caption, captionSize, isCaptionHidden, columns, rows, rowKey, stamp, emptyText } = props;
  const { headingCell = ({ heading }) => heading, ariaSort } = props;
  return (
    <div className={classNames('waymark-table', columns.length > manyColumns && 'waymark-table--wide')}>
      <table className="govuk-table" role="table">
        <caption
          className={classNames(
            'govuk-table__caption',
            captionSize && captionSize !== 's' && `govuk-table__caption--${captionSize}`,
            isCaptionHidden && 'govuk-visually-hidden',
          )}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head" role="rowgroup">
          <tr className="govuk-table__row" role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                aria-sort={ariaSort?.(column)}
                className={classNames(
                  'govuk-table__header',
                  column.isNumeric && 'govuk-table__header--numeric',
                  column.isForScreenOnly && 'waymark-not-on-paper',
                )}
              >
                {column.isHeadingHidden ? (
                  <span className="govuk-visually-hidden">{column.heading}</span>
                ) : (
                  headingCell(column)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body" role="rowgroup">
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} />
          ))}
          {rows.length === 0 ? (
            <tr className="govuk-table__row" role="row">
              <td className="govuk-table__cell" role="cell" colSpan={columns.length}>
                {emptyText ?? 'Nothing to show'}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {stamp ? <ListStamp at={stamp.at} filter={stamp.filter} rows={stamp.rows ?? rows.length} /> : null}
    </div>
  );
};

/** Rows of facts. At 320 px each row becomes a small block with the column headings beside its values. */
export const Table = <Row,>(props: TableProps<Row>): ReactNode => <TableFrame {...props} />;
