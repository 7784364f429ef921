import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** A file by its path, or its bytes. */
export type FileSource = string | Uint8Array;

/** Its bytes from the first on. */
export const bytesOfSource = (source: FileSource): AsyncIterable<Uint8Array> =>
  typeof source === 'string' ? createReadStream(source) : onePiece(source);

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

/** Its first bytes, or all of a shorter one. */
export const headOfSource = async (source: FileSource, size: number): Promise<Uint8Array> => {
  if (typeof source !== 'string') return source.subarray(0, size);
  const file = await open(source);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

export const sizeOfSource = async (source: FileSource): Promise<number> =>
  typeof source === 'string' ? (await stat(source)).size : source.length;
