/** A cell that holds an error of its program (`#N/A`, `#REF!`). */
export const errorCell = Symbol('error');
/** A formula that was saved without what it came to. */
export const formulaCell = Symbol('formula');

/** What a cell holds: a text, a number (dates are numbers), yes or no, or something that is no value. */
export type CellValue = string | number | boolean | typeof errorCell | typeof formulaCell;
