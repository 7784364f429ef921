const mostColumns = 16_384;
const mostRows = 1_048_576;
const shape = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

export interface CellReference {
  readonly column: number;
  readonly row: number;
}

/** `B7` as column 2, row 7; `null` for what no sheet has. */
export const readCellReference = (text: string): CellReference | null => {
  const [, letters = '', digits = ''] = shape.exec(text) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column >= 1 && column <= mostColumns && row >= 1 && row <= mostRows ? { column, row } : null;
};

/** The letters of a column: 2 is `B`, 28 is `AB`. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};
