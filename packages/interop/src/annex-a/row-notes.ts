import { anError, type Finding, type Reading } from '../rules/finding.ts';
import type { Issue } from '../staging/issue.ts';
import { errorCell, formulaCell } from '../workbook/cell-value.ts';
import { type ListRow, placeOfRow, valueIn } from './list-rows.ts';
import type { ListField } from './list-shape.ts';
import type { ListTally } from './list-tally.ts';

type Given = string | number | boolean;

/** Collects what is found about one record of a row, and knows whether it must stay out. */
export interface RowNotes {
  readonly failed: boolean;
  /** Notes findings about a column, or about the row where none is named. */
  note(findings: readonly Finding[], field?: ListField): void;
  /** What a column holds; nothing, a word that stands for nothing and an error of the spreadsheet are all `null`. */
  given(field: ListField): Given | null;
  /** The same as text. */
  text(field: ListField): string;
  /** Reads a column where it holds something. */
  value<Value>(field: ListField, rule: (given: Given) => Reading<Value>): Value | null;
}

const noResult = anError(
  'formula-without-value',
  'The cell holds a formula without what it comes to. Open the workbook in a spreadsheet program and save it.',
);
const placeholder = /^(?:n\s*\/\s*a|#n\/a|null|none|nil|-+|\.+|\(?blank\)?|not applicable)$/i;
const mostDigits = 1e15;

/** Text as a person would read it off the cell; a number too long for a spreadsheet to keep is none. */
export const textOfValue = (value: Given): string => {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < mostDigits ? String(value) : `${value}!`;
  return String(value)
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
};

export interface NotesOf {
  readonly row: ListRow;
  readonly councilChildId: string | null;
  readonly issues: Issue[];
  readonly tally: ListTally;
}

export const startRowNotes = ({ row, councilChildId, issues, tally }: NotesOf): RowNotes => {
  let failed = false;
  const titleOf = (field: ListField): string | undefined =>
    row.list.columns.find((column) => column.field === field)?.title;
  const placeOf = (field?: ListField): string => placeOfRow(row, field === undefined ? undefined : titleOf(field));
  const notes: RowNotes = {
    get failed() {
      return failed;
    },
    note(findings, field) {
      for (const finding of findings) {
        failed ||= finding.severity === 'error';
        const of = councilChildId === null ? {} : { councilChildId };
        issues.push({ ...finding, where: placeOf(field), line: row.number, ...of });
      }
    },
    given(field) {
      const value = valueIn(row, field);
      if (value === undefined) return null;
      if (value === formulaCell) notes.note([noResult], field);
      if (value === errorCell) tally.count('cell-error', placeOf(field), row.number);
      if (value === formulaCell || value === errorCell) return null;
      if (typeof value !== 'string') return value;
      const text = textOfValue(value);
      if (!placeholder.test(text)) return text === '' ? null : text;
      tally.count('cell-placeholder', placeOf(field), row.number);
      return null;
    },
    text(field) {
      const given = notes.given(field);
      return given === null ? '' : textOfValue(given);
    },
    value(field, rule) {
      const given = notes.given(field);
      if (given === null) return null;
      const { value, findings } = rule(given);
      notes.note(findings, field);
      return value;
    },
  };
  return notes;
};
