import sax, { type SAXParser } from 'sax';
import { classifySaxError } from './classify-sax-error.ts';
import { type XmlFailure, type XmlFailureCode, xmlFailure } from './xml-failure.ts';

/** What a document holds, in its order; names without their namespace prefix, lines from 1. */
export interface XmlHandler {
  open(name: string, line: number): void;
  /** Part of a text; `line` is that on which the part begins. Character data sections count as text. */
  text(part: string, line: number): void;
  close(): void;
  attribute(name: string, line: number, value: string): void;
}

export interface XmlReader {
  /** Does nothing once the document failed. */
  write(text: string): void;
  /** @param cut what stands for a last character that is not whole, or `''`. */
  end(cut: string): void;
  readonly failure: XmlFailure | null;
  /** The line that was read last, from 1. */
  readonly line: number;
}

/** Where a kind of document asks for other bounds than a census. */
export interface XmlRules {
  /** Characters of a text, tag or comment, in place of 32,000. */
  readonly longest?: number;
  /** U+FFFD may stand in texts. */
  readonly takesReplacements?: boolean;
}

const longestItem = 32_000;
const mostAttributes = 100;
const deepest = 32;
const slice = 4096;

/** XML 1.0's forbidden control characters and, for bytes that could not be decoded, U+FFFD. */
const notAllowed = /[[\p{Cc}--[\t\n\r\u0080-\u009f]]\ufffd-\uffff]/v;
/** The same where bytes that could not be decoded may stand in a text: it will mean nothing, and that is told there. */
const notXml = /[[\p{Cc}--[\t\n\r\u0080-\u009f]]\ufffe\uffff]/v;

/** sax drops repeated attributes unseen and trips over one named `hasOwnProperty`: it is given none to remember. */
const forgetAttribute = (parser: SAXParser, name: string): void => {
  Reflect.deleteProperty(parser.tag.attributes, name);
};

/**
 * Reads well-formed XML strictly, in pieces of any size, with one result whatever the pieces are. Refuses document
 * type and entity declarations, control characters, nesting over 32, and anything over 32,000 characters long.
 */
export const createXmlReader = (handler: XmlHandler, rules: XmlRules = {}): XmlReader => {
  const { longest = longestItem, takesReplacements = false } = rules;
  const refusedSigns = takesReplacements ? notXml : notAllowed;
  // `strictEntities`: XML's own five entities only, not HTML's. A parser that has "seen" a doctype refuses the next.
  const options = { position: true, strictEntities: true };
  const parser = Object.assign(new sax.SAXParser(true, options), { doctype: true, sgmlDecl: '' });
  let failure: XmlFailure | null = null;
  let marked = 0;
  let markedLine = 0;
  let markedColumn = 0;
  let written = 0;
  let depth = 0;
  let rootClosed = false;
  let attributes = new Set<string>();
  const fail = (code: XmlFailureCode): void => {
    // sax waits for ever for the end of a declaration that holds a quotation mark; it began after the last mark.
    if (/["']/.test(parser.sgmlDecl)) failure ??= xmlFailure('doctype-refused', markedLine + 1, markedColumn);
    failure ??= xmlFailure(code, parser.line + 1, parser.column);
  };
  const mark = (): void => {
    marked = parser.position;
    markedLine = parser.line;
    markedColumn = parser.column;
  };
  const text = (part: string): void => {
    if (failure === null && depth > 0) handler.text(part, markedLine + 1);
    mark();
  };
  parser.onerror = (error) => {
    const code = classifySaxError(error.message);
    fail(code === 'second-root' && !rootClosed ? 'not-xml' : code);
  };
  parser.ondoctype = () => fail('doctype-refused');
  parser.onsgmldeclaration = () => fail('doctype-refused');
  parser.oncomment = mark;
  parser.onprocessinginstruction = mark;
  parser.onopencdata = mark;
  parser.onclosecdata = mark;
  parser.ontext = text;
  parser.oncdata = text;
  parser.onopentagstart = (tag) => {
    mark();
    attributes = new Set();
    depth += 1;
    if (rootClosed) fail('second-root');
    else if (depth > deepest) fail('xml-too-deep');
    // Told on the sign after the name, which may be the end of the line.
    const line = parser.column === 0 ? parser.line : parser.line + 1;
    if (failure === null) handler.open(tag.name.slice(tag.name.lastIndexOf(':') + 1), line);
  };
  parser.onattribute = ({ name, value }) => {
    mark();
    forgetAttribute(parser, name);
    if (attributes.has(name)) fail('attribute-malformed');
    else if (attributes.size === mostAttributes) fail('xml-item-too-long');
    attributes.add(name);
    if (failure === null) handler.attribute(name, parser.line + 1, value);
  };
  parser.onopentag = mark;
  parser.onclosetag = () => {
    mark();
    depth -= 1;
    rootClosed = depth === 0;
    if (failure === null) handler.close();
  };
  const feed = (part: string): void => {
    const refused = part.search(refusedSigns);
    parser.write(refused === -1 ? part : part.slice(0, refused));
    written += part.length;
    if (refused !== -1) fail(part[refused] === '\ufffd' ? 'encoding-invalid' : 'character-refused');
    // Looked at on fixed positions only, so that the size of the pieces changes nothing.
    if (written % slice === 0 && parser.position - marked > longest) fail('xml-item-too-long');
  };
  return {
    get failure() {
      return failure;
    },
    get line() {
      return parser.line + 1;
    },
    write(whole) {
      let at = 0;
      while (failure === null && at < whole.length) {
        const part = whole.slice(at, at + slice - (written % slice));
        at += part.length;
        feed(part);
      }
    },
    end(cut) {
      if (failure === null && !rootClosed) fail(written === 0 ? 'empty-file' : 'truncated-file');
      if (failure === null) feed(cut);
      if (failure === null) parser.close();
    },
  };
};
