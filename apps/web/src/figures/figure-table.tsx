import type { FigureCell, FigureTable as Figures } from '@waymark/contracts';
import { type Column, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { cellNotes, cellWords } from './cell-words.ts';

interface Row {
  readonly name: string;
  readonly cells: readonly FigureCell[];
}

/** An offering's name, with its programme and area where the name does not say them already. */
export const figureRowName = ({ programme, offering, area }: Figures['rows'][number]): string =>
  [programme, offering, area]
    .filter((part) => part !== '' && (part === offering || !offering.includes(part)))
    .filter((part, index, parts) => parts.indexOf(part) === index)
    .join(', ');

/** The rows behind a sentence; every number that is not told is told about. */
export const FigureTable = ({ table }: { readonly table: Figures }): ReactNode => {
  const rows: readonly Row[] = [
    ...table.rows.map((row) => ({ name: figureRowName(row), cells: row.cells })),
    ...(table.total === null ? [] : [{ name: 'All', cells: table.total }]),
  ];
  const notes = cellNotes(rows.flatMap(({ cells }) => cells));
  const columns: readonly Column<Row>[] = [
    { key: 'name', heading: 'Offering', cell: ({ name }) => name, isRowHeading: true },
    ...table.columns.map(({ id, title }, index) => ({
      key: id,
      heading: title,
      isNumeric: true,
      cell: ({ cells }: Row) => {
        const cell = cells[index];
        return cell === undefined ? '' : cellWords(cell);
      },
    })),
  ];
  return (
    <>
      <Table
        caption={table.title}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        emptyText="None in these twelve months."
      />
      {notes.map((note) => (
        <p key={note} className="govuk-body-s waymark-quiet">
          {note}
        </p>
      ))}
    </>
  );
};
