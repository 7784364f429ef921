import { bytesOfSource, type FileSource } from './file-source.ts';

/** Old Office files name what they hold in UTF-16; a workbook with a password is one with this inside. */
const mark = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether an old Office file is in fact a newer workbook with a password. */
export const isProtectedOffice = async (source: FileSource): Promise<boolean> => {
  let before = Buffer.alloc(0);
  for await (const chunk of bytesOfSource(source)) {
    const piece = Buffer.concat([before, chunk]);
    if (piece.includes(mark)) return true;
    before = piece.subarray(-mark.length);
  }
  return false;
};
