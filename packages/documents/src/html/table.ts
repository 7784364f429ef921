import { type Html, html } from './html.ts';

export interface TableColumn {
  readonly title: string;
  /** `amount` is a number set to the right, `short` never breaks, `wide` takes what is left. */
  readonly as: 'amount' | 'short' | 'wide';
}

export interface TableParts {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** Cells of each row; the first names the row. */
  readonly rows: readonly (readonly (string | Html)[])[];
}

const classOf = ({ as }: TableColumn | undefined = { title: '', as: 'wide' }): Html =>
  as === 'wide' ? html`` : html` class="${as}"`;

const rowsWords = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** A table with caption, scopes and its number of rows (E13), that scrolls by keyboard where a screen is too narrow. */
export const table = ({ caption, columns, rows }: TableParts): Html => html`
<div class="scroll" role="group" tabindex="0" aria-label="${caption}">
<table>
<caption>${caption} <span class="rows">(${rowsWords(rows.length)})</span></caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${classOf(column)}>${column.title}</th>`)}</tr></thead>
<tbody>${rows.map(
  (cells) => html`
<tr>${cells.map((cell, at) =>
    at === 0
      ? html`<th scope="row"${classOf(columns[at])}>${cell}</th>`
      : html`<td${classOf(columns[at])}>${cell}</td>`,
  )}</tr>`,
)}
</tbody>
</table>
</div>`;
