import { csvFailure } from './csv-failures.ts';

export interface TextEncodingChoice {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Told from the bytes alone: the file is no UTF-8, so it must be what Windows writes. */
  readonly isGuessed: boolean;
}

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** Which of the first bytes are other than zero. */
const isPattern = (head: Uint8Array, ...given: readonly boolean[]): boolean =>
  head.length >= given.length && given.every((isGiven, index) => isGiven === (head[index] !== 0));

/** UTF-16 by its mark, or by the zeros that stand beside the letters of headings. */
const utf16 = (head: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (startsWith(head, 0xff, 0xfe) || isPattern(head, true, false, true, false)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff) || isPattern(head, false, true, false, true)) return 'utf-16be';
  return null;
};

/**
 * How a table of text is encoded: by its mark; without one it is UTF-8 where every byte fits and Windows' own where one
 * does not. Reads the whole of it. Throws `csv-encoding` for UTF-32 and for what holds zeros and is no UTF-16.
 */
export const chooseEncoding = async (source: AsyncIterable<Uint8Array>): Promise<TextEncodingChoice> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  let isUtf8 = true;
  for await (const chunk of source) {
    if (isFirst) {
      isFirst = false;
      if (startsWith(chunk, 0xff, 0xfe, 0, 0) || startsWith(chunk, 0, 0, 0xfe, 0xff)) throw csvFailure('csv-encoding');
      const label = utf16(chunk);
      if (label !== null) return { label, isGuessed: false };
    }
    if (chunk.includes(0)) throw csvFailure('csv-encoding');
    isUtf8 &&= fits(decoder, chunk);
  }
  isUtf8 &&= fits(decoder, null);
  return isUtf8 ? { label: 'utf-8', isGuessed: false } : { label: 'windows-1252', isGuessed: true };
};

const fits = (decoder: TextDecoder, chunk: Uint8Array | null): boolean => {
  try {
    if (chunk === null) decoder.decode();
    else decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
};
