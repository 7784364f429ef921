/** How a document's bytes are to be decoded, judged by its first bytes. */
export type DetectedEncoding =
  | { readonly kind: 'known'; readonly label: string; readonly declarationDiffers: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-xml' }
  | { readonly kind: 'empty' };

/** How many bytes it takes to judge. */
export const headSize = 1024;

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.length <= bytes.length && prefix.every((byte, index) => bytes[index] === byte);

/** From the byte order mark, or from how the first tag is spelt; UTF-32 is named so that it can be refused. */
const fromBytes = (head: Uint8Array): string | null => {
  if (startsWith(head, 0xff, 0xfe, 0, 0) || startsWith(head, 0x3c, 0, 0, 0)) return 'utf-32';
  if (startsWith(head, 0, 0, 0xfe, 0xff) || startsWith(head, 0, 0, 0, 0x3c)) return 'utf-32';
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0x3c, 0)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff) || startsWith(head, 0, 0x3c)) return 'utf-16be';
  return startsWith(head, 0xef, 0xbb, 0xbf) ? 'utf-8' : null;
};

const declaration = /^\s*<\?xml\s[^>]*?encoding\s*=\s*(?:"([^">]+)"|'([^'>]+)')/;

const canonical = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

/**
 * Bytes win over the declaration: a file that declares UTF-16 and is plain text in fact, or the reverse, is read as
 * what it is, with `declarationDiffers`. Without either it is UTF-8.
 * @param head the first `headSize` bytes, or all of a shorter document.
 */
export const detectEncoding = (head: Uint8Array): DetectedEncoding => {
  const seen = fromBytes(head);
  if (seen === 'utf-32') return { kind: 'unknown' };
  const text = new TextDecoder(seen ?? 'windows-1252').decode(head);
  const first = text.trimStart()[0];
  if (first === undefined && head.length < headSize) return { kind: 'empty' };
  if (first !== undefined && first !== '<') return { kind: 'not-xml' };
  const [, double, single] = declaration.exec(text) ?? [];
  const stated = double ?? single;
  if (stated === undefined) return { kind: 'known', label: seen ?? 'utf-8', declarationDiffers: false };
  const declared = canonical(stated);
  if (seen !== null) {
    const same = declared !== null && (declared === seen || stated.toLowerCase() === 'utf-16');
    return { kind: 'known', label: seen, declarationDiffers: !same };
  }
  if (declared === null) return { kind: 'unknown' };
  if (declared.startsWith('utf-16')) return { kind: 'known', label: 'utf-8', declarationDiffers: true };
  return { kind: 'known', label: declared, declarationDiffers: false };
};
