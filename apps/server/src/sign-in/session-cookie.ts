import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** `__Host-`: set by this host alone, securely, for the whole site. Chromium keeps it on http://localhost too. */
export const sessionCookieName = '__Host-waymark-session';

/** Strict is safe for links in mail: the page itself needs no cookie, and what it then fetches is same-site. */
export const sessionCookieAttributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

const written = 'Path=/; HttpOnly; Secure; SameSite=Strict';

/** Takes the session cookie off the browser. */
export const clearedSessionCookie = `${sessionCookieName}=; Max-Age=0; ${written}`;

const valueIn = (cookieHeader: string): string | null => {
  let from = 0;
  while (from < cookieHeader.length) {
    const semicolon = cookieHeader.indexOf(';', from);
    const end = semicolon === -1 ? cookieHeader.length : semicolon;
    while (cookieHeader.charCodeAt(from) === 32) from += 1;
    if (cookieHeader.startsWith(sessionCookieName, from) && cookieHeader[from + sessionCookieName.length] === '=') {
      return cookieHeader.slice(from + sessionCookieName.length + 1, end);
    }
    from = end + 1;
  }
  return null;
};

export interface SessionCookie {
  /** The `Set-Cookie` value for a session's token. It has no Max-Age: closing the browser drops it. */
  readonly carrying: (token: string) => string;
  /** The token of a cookie that was signed here, or `null`. */
  readonly tokenIn: (cookieHeader: string | undefined) => string | null;
}

/**
 * Signs and verifies the session cookie as better-auth does: `token.signature`, the signature being HMAC-SHA256 of the
 * token in base64, the whole written as a URI component. The two read each other's cookies; a test holds them to it.
 */
export const createSessionCookie = (secret: string): SessionCookie => {
  const key = createSecretKey(Buffer.from(secret));
  const signed = (token: string): string =>
    `${token}.${encodeURIComponent(createHmac('sha256', key).update(token).digest('base64'))}`;

  return {
    carrying: (token) => `${sessionCookieName}=${signed(token)}; ${written}`,
    tokenIn: (cookieHeader) => {
      if (cookieHeader === undefined) return null;
      const value = valueIn(cookieHeader);
      if (value === null || value.length > 200) return null;
      const dot = value.indexOf('.');
      if (dot < 1) return null;
      const token = value.slice(0, dot);
      // The whole value is compared, not the decoded signature: base64 has several spellings of one signature.
      const given = Buffer.from(value);
      const expected = Buffer.from(signed(token));
      return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
    },
  };
};
