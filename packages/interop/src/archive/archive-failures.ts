import { FileFailure } from '../text/file-failure.ts';

const messages = {
  'zip-damaged':
    'The workbook is damaged or not whole: what it is packed in cannot be opened. Save it again and send that file.',
  'zip-encrypted': 'The workbook is protected with a password. Save it without one.',
  'zip-too-many-entries': 'The workbook holds more parts than any real one does, so it was not opened.',
  'zip-too-large': 'The workbook says that it unpacks to far more than any real one does, so it was not unpacked.',
  'zip-ratio': 'A part of the workbook says that it unpacks to far more than its size, so it was not unpacked.',
  'zip-packing': 'A part of the workbook is packed in a way that no spreadsheet program uses. Save it again as .xlsx.',
} as const;
export type ArchiveFailureCode = keyof typeof messages;

export const archiveFailure = (code: ArchiveFailureCode): FileFailure => new FileFailure(code, messages[code]);
