import type { Archive } from '../archive/open-archive.ts';
import { detached } from '../text/detached.ts';
import type { Attributes } from '../xml/read-elements.ts';
import { readCellReference } from './cell-reference.ts';
import { type CellValue, errorCell, formulaCell } from './cell-value.ts';
import { type OnUnpacked, readPart } from './read-part.ts';
import type { MergedCells, SheetHandler } from './sheet-row.ts';
import { workbookFailure } from './workbook-failures.ts';

const longestText = 300;

/** Thrown and caught here: what was wanted of the sheet has been read. */
const enough = Symbol('enough');

const toMerged = (reference: string): MergedCells | null => {
  const [from = '', to = from] = reference.split(':');
  const first = readCellReference(from);
  const last = readCellReference(to);
  if (first === null || last === null) return null;
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
};

/** Puts the rows of a sheet together from its elements. */
const createRows = (texts: readonly string[], handler: SheetHandler) => {
  let row = 0;
  let column = 0;
  let cells = new Map<number, CellValue>();
  let formulas = new Set<number>();
  let isHidden = false;
  let type = 'n';
  let text = '';
  let hasValue = false;
  let isRead = false;
  let hasFormula = false;

  const cellValue = (): CellValue | null => {
    if (type === 's') return texts[Number(text)] ?? null;
    if (type === 'b') return text === '1' || text === 'true';
    if (type === 'e') return errorCell;
    if (type !== 'n') return detached(text);
    const number = Number(text);
    return text.trim() === '' || Number.isNaN(number) ? detached(text) : number;
  };
  const openRow = (attributes: Attributes): void => {
    const stated = attributes.get('r');
    row = stated === undefined ? row + 1 : (readCellReference(`A${stated}`)?.row ?? 0);
    if (row === 0) throw workbookFailure('workbook-damaged');
    column = 0;
    isHidden = ['1', 'true'].includes(attributes.get('hidden') ?? '');
  };
  const openCell = (attributes: Attributes): void => {
    const stated = attributes.get('r');
    const found = stated === undefined ? null : readCellReference(stated);
    if (stated !== undefined && found === null) throw workbookFailure('workbook-damaged');
    column = found?.column ?? column + 1;
    type = attributes.get('t') ?? 'n';
    text = '';
    hasValue = false;
    hasFormula = false;
  };
  const closeCell = (): void => {
    const value = hasValue ? cellValue() : null;
    if (hasFormula && value === null) cells.set(column, formulaCell);
    else if (value !== null && value !== '') cells.set(column, value);
    if (hasFormula) formulas.add(column);
  };
  const closeRow = (): void => {
    if (cells.size === 0) return;
    const isEnough = handler.row({ number: row, cells, formulas, isHidden }) === true;
    cells = new Map();
    formulas = new Set();
    if (isEnough) throw enough;
  };
  return {
    get row() {
      return row;
    },
    open(name: string, attributes: Attributes) {
      isRead = name === 'v' || name === 't';
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'f') hasFormula = true;
      else if (isRead) hasValue = true;
      else if (name === 'mergeCell') {
        const merged = toMerged(attributes.get('ref') ?? '');
        if (merged !== null) handler.merged?.(merged);
      }
    },
    text(part: string) {
      if (isRead && text.length < longestText) text += part.slice(0, longestText - text.length);
    },
    close(name: string) {
      isRead = false;
      if (name === 'c') closeCell();
      else if (name === 'row') closeRow();
    },
  };
};

export interface SheetSource {
  readonly archive: Archive;
  /** What the sheet is called where it is damaged. */
  readonly name: string;
  readonly part: string;
  /** The texts that its cells point at. */
  readonly texts: readonly string[];
}

/** Reads a sheet as it unpacks and hands out its rows that hold something; holds one row at a time. */
export const readSheet = async (source: SheetSource, handler: SheetHandler, onUnpacked: OnUnpacked): Promise<void> => {
  const { archive, name, part, texts } = source;
  const rows = createRows(texts, handler);
  const where = (): string => (rows.row === 0 ? name : `${name}, near row ${rows.row}`);
  try {
    await readPart(archive, part, rows, { where, onUnpacked });
  } catch (error) {
    if (error !== enough) throw error;
  }
};
