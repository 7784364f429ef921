import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Column } from './column.ts';
import { Pagination } from './pagination.tsx';
import { sortRows } from './sort-rows.ts';
import { SortableTable } from './sortable-table.tsx';
import { Table } from './table.tsx';

interface Row {
  readonly name: string;
  readonly days: number | null;
}

const columns: readonly Column<Row>[] = [
  { key: 'name', heading: 'Person', cell: ({ name }) => name, isRowHeading: true, sortBy: ({ name }) => name },
  {
    key: 'days',
    heading: 'Days',
    cell: ({ days }) => days ?? 'Not known',
    isNumeric: true,
    sortBy: ({ days }) => days,
  },
];
const rows: readonly Row[] = [
  { name: 'Ben', days: 94 },
  { name: 'ana', days: null },
  { name: 'Cy', days: 142 },
];
const shared = { caption: 'Waiting', columns, rows, rowKey: ({ name }: Row) => name };
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('Table', () => {
  it('is named by its caption, with scoped headings for columns and rows', () => {
    render(<Table {...shared} />);
    const table = screen.getByRole('table', { name: 'Waiting' });
    expect(within(table).getByRole('columnheader', { name: 'Days' }).getAttribute('scope')).toBe('col');
    expect(within(table).getByRole('rowheader', { name: 'Ben' }).getAttribute('scope')).toBe('row');
  });

  it('gives each cell its heading for a phone, unheard by screen readers', () => {
    render(<Table {...shared} />);
    expect(screen.getByRole('cell', { name: '94' })).toBeTruthy();
    expect(document.querySelectorAll('td .waymark-table__cell-heading[aria-hidden="true"]')).toHaveLength(3);
  });

  it('stands under its list with time, filter and number of rows', () => {
    render(<Table {...shared} stamp={{ at: '2026-06-04T16:30:00.000Z', filter: 'All groups' }} />);
    expect(document.querySelector('.waymark-stamp')?.textContent).toBe(
      '3 rows. All groups. As at 4 June 2026 at 5:30pm.',
    );
  });

  it('says so when there are no rows', () => {
    render(<Table {...shared} rows={[]} emptyText="Nobody is waiting" />);
    expect(screen.getByRole('cell').textContent).toBe('Nobody is waiting');
  });
});

describe('SortableTable', () => {
  it('sorts up, then down, and says so', async () => {
    render(<SortableTable {...shared} />);
    await userEvent.click(screen.getByRole('button', { name: 'Person' }));
    expect(names()).toEqual(['ana', 'Ben', 'Cy']);
    expect(screen.getByRole('columnheader', { name: 'Person' }).getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByRole('status').textContent).toBe('Sorted by Person, ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Person' }));
    expect(names()).toEqual(['Cy', 'Ben', 'ana']);
  });

  it('leaves unknown values last both ways', async () => {
    render(<SortableTable {...shared} initialSort={{ key: 'days', direction: 'ascending' }} />);
    expect(names()).toEqual(['Ben', 'Cy', 'ana']);
    await userEvent.click(screen.getByRole('button', { name: 'Days' }));
    expect(names()).toEqual(['Cy', 'Ben', 'ana']);
  });

  it('leaves the order to the server where the list comes in pages', async () => {
    const onSort = vi.fn();
    render(<SortableTable {...shared} sort={{ key: 'name', direction: 'ascending' }} onSort={onSort} />);
    expect(names()).toEqual(['Ben', 'ana', 'Cy']);
    await userEvent.click(screen.getByRole('button', { name: 'Person' }));
    expect(onSort).toHaveBeenCalledWith({ key: 'name', direction: 'descending' });
  });
});

describe('sortRows', () => {
  it('keeps every row, in order, unknown ones last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer())),
        fc.constantFrom('ascending', 'descending'),
        (values, direction) => {
          const sorted = sortRows(values, (value) => value, direction);
          const known = sorted.filter((value) => value !== null);
          expect(sorted).toHaveLength(values.length);
          expect(sorted.slice(0, known.length)).toEqual(known);
          const sign = direction === 'ascending' ? 1 : -1;
          expect(known).toEqual(values.filter((value) => value !== null).toSorted((a, b) => sign * (a - b)));
        },
      ),
    );
  });
});

describe('Pagination', () => {
  it('offers what there is, by address or by cursor', async () => {
    const onSelect = vi.fn();
    render(<Pagination previous={{ href: '/before' }} next={{ onSelect }} label="Waiting list pages" />);
    expect(screen.getByRole('navigation', { name: 'Waiting list pages' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Previous ?page$/ }).getAttribute('href')).toBe('/before');
    await userEvent.click(screen.getByRole('button', { name: /^Next ?page$/ }));
    expect(onSelect).toHaveBeenCalledOnce();
  });

  it('is not there when there is one page', () => {
    const { container } = render(<Pagination />);
    expect(container.innerHTML).toBe('');
  });
});
