import { FileFailure } from '../text/file-failure.ts';

const messages = {
  'not-a-workbook':
    'The file is not a workbook that can be read here. Save the lists as an Excel workbook (.xlsx), or one list as .csv.',
  'empty-file': 'The file is empty.',
  'workbook-old':
    'The workbook is in the old Excel format (.xls). Open it, save it as an Excel workbook (.xlsx), and send that file.',
  'workbook-encrypted': 'The workbook is protected with a password. Save it without one.',
  'workbook-binary': 'The workbook is in the binary Excel format (.xlsb). Save it as an Excel workbook (.xlsx).',
  'workbook-macros':
    'The workbook holds macros, programs that are not let in. Save it as an Excel workbook without them (.xlsx).',
  'workbook-open-document': 'The file is an OpenDocument spreadsheet. Save it as an Excel workbook (.xlsx).',
  'workbook-damaged':
    'The workbook is damaged: a part of it cannot be read. Open it, save it again, and send that file.',
  'workbook-too-many-texts': 'The workbook holds more different texts than any real one does, so it was not read on.',
} as const;
export type WorkbookFailureCode = keyof typeof messages;

/** Why a workbook cannot be read; none of the words repeats what it holds. */
export const workbookFailure = (code: WorkbookFailureCode, where?: string, line?: number): FileFailure =>
  new FileFailure(code, messages[code], where, line);
