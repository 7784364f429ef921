import type { XmlFailureCode } from './xml-failure.ts';

/** The beginnings of the parser's messages, which quote the document further on and so are never passed on. */
const codes: ReadonlyMap<string, XmlFailureCode> = new Map([
  ['Non-whitespace before first tag', 'not-xml'],
  ['Inappropriately located doctype', 'doctype-refused'],
  ['Unclosed root tag', 'truncated-file'],
  ['Unexpected end', 'truncated-file'],
  ['Invalid character entity', 'entity-refused'],
  ['Invalid character in entity name', 'entity-refused'],
  ['Unexpected close tag', 'tag-mismatch'],
  ['Unmatched closing tag', 'tag-mismatch'],
  ['Attribute without value', 'attribute-malformed'],
  ['Unquoted attribute value', 'attribute-malformed'],
  ['Invalid attribute name', 'attribute-malformed'],
  ['No whitespace between attributes', 'attribute-malformed'],
  ['Text data outside of root node', 'second-root'],
  ['Max buffer length exceeded', 'xml-item-too-long'],
]);

/** Which failure a message of the parser stands for; one it does not know is `xml-not-well-formed`. */
export const classifySaxError = (message: string): XmlFailureCode => {
  for (const [beginning, code] of codes) if (message.startsWith(beginning)) return code;
  return 'xml-not-well-formed';
};
