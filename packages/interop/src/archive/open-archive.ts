import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { archiveFailure } from './archive-failures.ts';
import { archiveCaps, checkEntries } from './check-entries.ts';

/** A packed file whose parts can be unpacked one by one; nothing is unpacked before it is asked for. */
export interface Archive {
  /** Names of its parts, as written. */
  readonly names: readonly string[];
  /** Bytes that a part says it unpacks to; 0 for one that is not there. */
  sizeOf(name: string): number;
  /** A part as it unpacks; `null` where there is none. Throws `zip-damaged` where it is not what it says. */
  read(name: string): AsyncIterable<Uint8Array> | null;
  close(): void;
}

const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
const stored = 0;
const deflated = 8;

/** Errors of the disk have a code in capitals; every other one is the archive's. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);

const orDamaged = async <Value>(work: Promise<Value>): Promise<Value> => {
  try {
    return await work;
  } catch (error) {
    throw isOfDisk(error) ? error : archiveFailure('zip-damaged');
  }
};

const open = (source: string | Uint8Array): Promise<ZipFile> =>
  typeof source === 'string'
    ? openPromise(source, options)
    : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);

const listEntries = async (zip: ZipFile): Promise<readonly Entry[]> => {
  if (zip.entryCount > archiveCaps.entries) throw archiveFailure('zip-too-many-entries');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.push(entry) > archiveCaps.entries) break;
  }
  return entries;
};

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw archiveFailure('zip-encrypted');
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw archiveFailure('zip-packing');
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!(chunk instanceof Uint8Array)) throw archiveFailure('zip-damaged');
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw isOfDisk(error) ? error : archiveFailure('zip-damaged');
  }
  if (sum !== entry.crc32) throw archiveFailure('zip-damaged');
}

/**
 * Opens what a workbook is packed in, and refuses by what it says of itself whatever would unpack to more than a real one:
 * codes of `archive-failures.ts`. A part that unpacks to other than it says is refused as soon as it does.
 * @param source its path, or its bytes.
 */
export const openArchive = async (source: string | Uint8Array): Promise<Archive> => {
  const zip = await orDamaged(open(source));
  try {
    const entries = await listEntries(zip).catch((error: unknown) => {
      throw isOfDisk(error) || isRefusal(error) ? error : archiveFailure('zip-damaged');
    });
    checkEntries(entries);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    return {
      names: [...byName.keys()],
      sizeOf: (name) => byName.get(name)?.uncompressedSize ?? 0,
      read: (name) => {
        const entry = byName.get(name);
        return entry === undefined ? null : unpacked(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
};

const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'FileFailure';
