import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Column } from './column.ts';
import { SortButton } from './sort-button.tsx';
import { type SortDirection, sortRows } from './sort-rows.ts';
import { TableFrame, type TableProps } from './table.tsx';

export interface TableSort {
  readonly key: string;
  readonly direction: SortDirection;
}

export interface SortableTableProps<Row> extends TableProps<Row> {
  readonly initialSort?: TableSort | undefined;
  /** For lists that come in pages: the order is the server's, shown by `sort` and asked for through `onSort`. */
  readonly sort?: TableSort | undefined;
  readonly onSort?: ((sort: TableSort) => void) | undefined;
}

const nextDirection = (sort: TableSort | undefined, key: string): SortDirection =>
  sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending';

/** A table whose columns with `sortBy` can be sorted (MoJ sortable table); the new order is read out. */
export const SortableTable = <Row,>(props: SortableTableProps<Row>): ReactNode => {
  const { columns, rows, initialSort, onSort } = props;
  const [own, setOwn] = useState(initialSort);
  const [said, setSaid] = useState('');
  const sort = props.sort ?? own;
  const sortedBy = columns.find(({ key }) => key === sort?.key)?.sortBy;
  const shown =
    props.sort === undefined && sort !== undefined && sortedBy !== undefined
      ? sortRows(rows, sortedBy, sort.direction)
      : rows;
  const choose = ({ key, heading }: Column<Row>) => {
    const chosen = { key, direction: nextDirection(sort, key) };
    setOwn(chosen);
    setSaid(`Sorted by ${heading}, ${chosen.direction}`);
    onSort?.(chosen);
  };
  const directionOf = (column: Column<Row>) => {
    if (column.sortBy === undefined) return undefined;
    return column.key === sort?.key ? sort.direction : 'none';
  };
  return (
    <>
      <TableFrame
        {...props}
        rows={shown}
        ariaSort={directionOf}
        headingCell={(column) => {
          const direction = directionOf(column);
          if (direction === undefined) return column.heading;
          return <SortButton heading={column.heading} direction={direction} onSort={() => choose(column)} />;
        }}
      />
      <div className="govuk-visually-hidden" role="status" aria-live="polite" aria-atomic="true">
        {said}
      </div>
    </>
  );
};
