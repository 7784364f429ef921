import { expect, it } from 'vitest';
import { detectEncoding } from './detect-encoding.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const known = (label: string, declarationDiffers = false) => ({ kind: 'known', label, declarationDiffers });

it.each<readonly [string, Uint8Array, object]>([
  ['nothing', ascii(''), { kind: 'empty' }],
  ['a byte order mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), { kind: 'empty' }],
  ['no declaration', ascii('<Message/>'), known('utf-8')],
  ['a declaration without encoding', ascii('<?xml version="1.0"?>'), known('utf-8')],
  ['UTF-8 declared', ascii('<?xml version="1.0" encoding="UTF-8"?>'), known('utf-8')],
  ['single quotes', ascii("<?xml version='1.0' encoding='iso-8859-1' ?>"), known('windows-1252')],
  ['UTF-16 declared in plain text', ascii('<?xml version="1.0" encoding="utf-16"?>'), known('utf-8', true)],
  [
    'a mark against the declaration',
    new Uint8Array([0xef, 0xbb, 0xbf, ...ascii('<?xml encoding="windows-1252"?>')]),
    known('utf-8', true),
  ],
  ['a mark of UTF-16', new Uint8Array([0xff, 0xfe, 0x3c, 0]), known('utf-16le')],
  ['a mark of UTF-16, high byte first', new Uint8Array([0xfe, 0xff, 0, 0x3c]), known('utf-16be')],
  ['UTF-16 without a mark', new Uint8Array([0x3c, 0, 0x4d, 0]), known('utf-16le')],
  ['UTF-32', new Uint8Array([0, 0, 0xfe, 0xff]), { kind: 'unknown' }],
  ['UTF-7', ascii('<?xml version="1.0" encoding="utf-7"?>'), { kind: 'unknown' }],
  ['a zip file', new Uint8Array([0x50, 0x4b, 3, 4]), { kind: 'not-xml' }],
  ['a PDF', ascii('%PDF-1.7'), { kind: 'not-xml' }],
  ['a declaration inside the document', ascii('<a b="<?xml encoding=\'koi8-r\'?>"/>'), known('utf-8')],
])('tells %s', (_, head, expected) => {
  expect(detectEncoding(head)).toEqual(expected);
});
