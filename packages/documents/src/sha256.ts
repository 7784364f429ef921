import { createHash } from 'node:crypto';

/** SHA-256 of text (as UTF-8) or of the bytes of a document, in hex. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
