/** Why a document cannot be read as XML, and where; the reading stops there. */
export interface XmlFailure {
  readonly code: XmlFailureCode;
  readonly message: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Plain words for each way in which a document fails as XML; none repeats what it holds. */
export const xmlFailureMessages = {
  'empty-file': 'The file is empty.',
  'not-xml': 'The file is not XML: it does not begin with a tag. Is it a spreadsheet, a zip file or another document?',
  'truncated-file': 'The file ends before its last tag is closed, so part of it is missing. Export or copy it again.',
  'encoding-unknown': 'The file names a character encoding that cannot be read here. Save it as UTF-8.',
  'encoding-invalid': 'The file holds bytes that do not fit its character encoding. Save it as UTF-8.',
  'doctype-refused':
    'The file holds a document type or entity declaration (<!DOCTYPE, <!ENTITY). These are not allowed.',
  'entity-refused':
    'The file uses an entity that XML itself does not define. Only &amp; &lt; &gt; &quot; &apos; are allowed.',
  'character-refused': 'The file holds a control character that XML does not allow.',
  'tag-mismatch': 'A closing tag does not match the tag that was opened last.',
  'attribute-malformed': 'An attribute of a tag is not written correctly.',
  'second-root': 'The file goes on after its last closing tag. Is it two files in one?',
  'xml-too-deep': 'The tags are nested more than 32 deep.',
  'xml-item-too-long': 'A text, tag or comment is longer than 32,000 characters, or a tag has over 100 attributes.',
  'xml-not-well-formed': 'The file is not well-formed XML at this point.',
} as const;
export type XmlFailureCode = keyof typeof xmlFailureMessages;

export const xmlFailure = (code: XmlFailureCode, line: number, column: number): XmlFailure => ({
  code,
  message: xmlFailureMessages[code],
  line,
  column,
});
