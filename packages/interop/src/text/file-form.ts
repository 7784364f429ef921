/** What kind of file it is, by its first bytes and not by its name. */
export type FileForm = 'empty' | 'packed' | 'old-office' | 'xml' | 'other' | 'text';

const signatures: readonly (readonly [readonly number[], FileForm])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'packed'],
  [[0x50, 0x4b, 0x05, 0x06], 'packed'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old-office'],
  /** Old workbooks without the file system around them. */
  [[0x09, 0x08, 0x10, 0x00], 'old-office'],
  [[0x25, 0x50, 0x44, 0x46], 'other'],
  [[0x1f, 0x8b], 'other'],
  [[0x89, 0x50, 0x4e, 0x47], 'other'],
  [[0xff, 0xd8, 0xff], 'other'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'other'],
  [[0x52, 0x61, 0x72, 0x21], 'other'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'other'],
];

/** How many bytes it takes to tell. */
export const formHeadSize = 512;

/** @param head the first bytes of a file, or all of a shorter one. */
export const fileFormOf = (head: Uint8Array): FileForm => {
  if (head.length === 0) return 'empty';
  for (const [bytes, form] of signatures) if (bytes.every((byte, index) => head[index] === byte)) return form;
  const text = new TextDecoder('windows-1252').decode(head).replaceAll('\u0000', '');
  const first = /[^\s\u00ef\u00bb\u00bf\u00ff\u00fe]/.exec(text)?.[0];
  return first === '<' ? 'xml' : 'text';
};
