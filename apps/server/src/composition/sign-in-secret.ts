import { hkdfSync } from 'node:crypto';

/** The secret that signs session cookies, from the key of the audit, which outlives the rotation of sealing keys. */
export const signInSecret = (auditKey: Uint8Array): string =>
  Buffer.from(hkdfSync('sha256', auditKey, '', 'waymark session cookies 1', 32)).toString('base64url');
