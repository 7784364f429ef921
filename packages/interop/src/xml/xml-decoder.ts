import { type DetectedEncoding, detectEncoding, headSize } from './detect-encoding.ts';

/** Bytes to text, in pieces, in whatever encoding the first bytes show. */
export interface XmlDecoder {
  /** Text that is certain by now; characters split between pieces come with the later piece. */
  push(bytes: Uint8Array): string;
  /** What remains; `cut` stands for a last character of which only a part came. */
  end(): { readonly text: string; readonly cut: string };
  /** `null` until enough bytes were seen. */
  readonly encoding: DetectedEncoding | null;
}

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** A decoder that puts U+FFFD where bytes do not fit; it hands out no text unless the encoding is known. */
export const createXmlDecoder = (): XmlDecoder => {
  let head: Uint8Array = new Uint8Array(0);
  let encoding: DetectedEncoding | null = null;
  let decoder: TextDecoder | null = null;
  const begin = (): string => {
    encoding = detectEncoding(head.subarray(0, headSize));
    if (encoding.kind !== 'known') return '';
    decoder = new TextDecoder(encoding.label);
    return decoder.decode(head, { stream: true });
  };
  return {
    get encoding() {
      return encoding;
    },
    push(bytes) {
      if (encoding !== null) return decoder?.decode(bytes, { stream: true }) ?? '';
      head = joined(head, bytes);
      return head.length < headSize ? '' : begin();
    },
    end() {
      const text = encoding === null ? begin() : '';
      return { text, cut: decoder?.decode() ?? '' };
    },
  };
};
