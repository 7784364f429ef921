import { createXmlDecoder } from './xml-decoder.ts';
import { type XmlFailure, xmlFailure } from './xml-failure.ts';
import { createXmlReader } from './xml-reader.ts';

/** Attributes of an element by their name without its prefix. */
export type Attributes = ReadonlyMap<string, string>;

/** The elements of a document with their attributes, names without prefix. */
export interface ElementHandler {
  open(name: string, attributes: Attributes): void;
  text?(part: string): void;
  close?(name: string): void;
}

const none: Attributes = new Map();
const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** Texts of a workbook may be as long as a cell is, and some programs write longer ones. */
const longestItem = 1_000_000;

const createElements = (handler: ElementHandler) => {
  const path: string[] = [];
  let opened: string | null = null;
  let attributes: Map<string, string> | null = null;
  const flush = (): void => {
    if (opened === null) return;
    const name = opened;
    const given = attributes ?? none;
    opened = null;
    attributes = null;
    handler.open(name, given);
  };
  const reader = createXmlReader(
    {
      open(name) {
        flush();
        opened = name;
        path.push(name);
      },
      attribute(name, _line, value) {
        if (name.startsWith('xmlns')) return;
        attributes ??= new Map();
        attributes.set(localName(name), value);
      },
      text(part) {
        flush();
        handler.text?.(part);
      },
      close() {
        flush();
        handler.close?.(path.pop() ?? '');
      },
    },
    { longest: longestItem, takesReplacements: true },
  );
  return reader;
};

/**
 * Reads a document to its end and answers why it could not be read as XML; `null` where it could. The handler is called
 * as the bytes come; what it throws ends the reading.
 */
export const readElements = async (
  source: AsyncIterable<Uint8Array>,
  handler: ElementHandler,
): Promise<XmlFailure | null> => {
  const decoder = createXmlDecoder();
  const reader = createElements(handler);
  for await (const chunk of source) {
    reader.write(decoder.push(chunk));
    if (reader.failure !== null) return reader.failure;
  }
  const { text, cut } = decoder.end();
  reader.write(text);
  reader.end(cut);
  return decoder.encoding?.kind === 'known' ? reader.failure : xmlFailure('xml-not-well-formed', 1, 1);
};
