import { FileFailure } from '../text/file-failure.ts';

const messages = {
  'csv-encoding': 'The file holds bytes that are no text in any encoding read here. Save it as CSV in UTF-8.',
  'csv-quotes': 'A quotation mark is opened in this row and not closed, so the file cannot be read on.',
  'csv-row-too-long': 'A row is longer than any real one. Is a quotation mark opened in it and not closed?',
} as const;

/** Why a table of text cannot be read on, and where. */
export const csvFailure = (code: keyof typeof messages, row?: number): FileFailure =>
  new FileFailure(code, messages[code], row === undefined ? undefined : `Near row ${row}`, row);
