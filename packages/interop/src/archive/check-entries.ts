import { type ArchiveFailureCode, archiveFailure } from './archive-failures.ts';

/** What an archive says of one of its parts, before it is unpacked. */
export interface StatedEntry {
  readonly compressedSize: number;
  readonly uncompressedSize: number;
}

/** A usual workbook has a few dozen parts, and one full to its last row half a gigabyte of XML. */
export const archiveCaps = {
  entries: 2000,
  /** Bytes that all parts together may unpack to. */
  unpacked: 2 * 1024 ** 3,
  /** Empty rows as spreadsheet programs write them are packed to a twentieth at most (measured). */
  ratio: 200,
  /** Parts up to this size are never judged by their ratio. */
  small: 8 * 1024 ** 2,
} as const;

const refusal = (entries: readonly StatedEntry[]): ArchiveFailureCode | null => {
  if (entries.length > archiveCaps.entries) return 'zip-too-many-entries';
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > archiveCaps.unpacked) return 'zip-too-large';
  const isBomb = entries.some(
    ({ compressedSize, uncompressedSize }) =>
      uncompressedSize > archiveCaps.small && uncompressedSize > compressedSize * archiveCaps.ratio,
  );
  return isBomb ? 'zip-ratio' : null;
};

/** Refuses an archive by what it says of itself, before a byte of it is unpacked. */
export const checkEntries = (entries: readonly StatedEntry[]): void => {
  const code = refusal(entries);
  if (code !== null) throw archiveFailure(code);
};
