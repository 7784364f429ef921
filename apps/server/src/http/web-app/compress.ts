import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const squeezed: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => deflate(bytes, { level: 9 }),
};

/** A file in an encoding, off the main thread; the file itself where that would not make it smaller. */
export const compress = async (
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const made = await squeezed[encoding](bytes);
  return made.length < bytes.length ? new Uint8Array(made) : undefined;
};

const quality = /^\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?$/;

/** The best encoding of ours that an `Accept-Encoding` takes, `undefined` for none (RFC 9110, 12.5.3). */
export const chooseEncoding = (accepted: string | undefined): Encoding | undefined => {
  if (accepted === undefined) return undefined;
  const taken = new Map<string, number>();
  for (const part of accepted.split(',')) {
    const [, name, weight] = quality.exec(part) ?? [];
    if (name !== undefined) taken.set(name.toLowerCase(), weight === undefined ? 1 : Number(weight));
  }
  const weightOf = (encoding: string): number => taken.get(encoding) ?? taken.get('*') ?? 0;
  const [best] = encodings.filter((encoding) => weightOf(encoding) > 0).toSorted((a, b) => weightOf(b) - weightOf(a));
  return best;
};
