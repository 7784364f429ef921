import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { Column } from './column.ts';

export interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

/** A row of cells; on a phone each cell bears its heading, which screen readers know already from the table. */
export const TableRow = <Row,>({ row, columns }: TableRowProps<Row>): ReactNode => (
  <tr className="govuk-table__row" role="row">
    {columns.map(({ key, heading, cell, isRowHeading, isNumeric, isHeadingHidden, isForScreenOnly }) => {
      const content = (
        <>
          {isRowHeading || isHeadingHidden ? null : (
            <span className="waymark-table__cell-heading" aria-hidden="true">
              {heading}
            </span>
          )}
          <div className="waymark-table__cell-content">{cell(row)}</div>
        </>
      );
      return isRowHeading ? (
        <th key={key} scope="row" role="rowheader" className="govuk-table__header">
          {content}
        </th>
      ) : (
        <td
          key={key}
          role="cell"
          className={classNames(
            'govuk-table__cell',
            isNumeric && 'govuk-table__cell--numeric',
            isForScreenOnly && 'waymark-not-on-paper',
          )}
        >
          {content}
        </td>
      );
    })}
  </tr>
);
