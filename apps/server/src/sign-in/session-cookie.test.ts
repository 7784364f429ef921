import { describe, expect, it } from 'vitest';
import { clearedSessionCookie, createSessionCookie, sessionCookieName } from './session-cookie.ts';
import { cookieOf, secret } from './testing.ts';

const cookie = createSessionCookie(secret);
const token = 'AbCdEfGhIjKlMnOpQrStUvWxYz012345';
const header = cookieOf(cookie.carrying(token));

describe('session cookie', () => {
  it('is bound to this host, to secure connections and to same-site requests, and ends with the browser', () => {
    expect(sessionCookieName).toMatch(/^__Host-/);
    expect(cookie.carrying(token)).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(cookie.carrying(token)).not.toMatch(/max-age|expires|domain/i);
    expect(clearedSessionCookie).toBe(`${sessionCookieName}=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict`);
  });

  it('is read back wherever it stands among other cookies', () => {
    expect(cookie.tokenIn(header)).toBe(token);
    expect(cookie.tokenIn(`a=1; ${header}`)).toBe(token);
    expect(cookie.tokenIn(`a=1;${header};b=2`)).toBe(token);
  });

  it('is not taken from a cookie whose name only ends or begins alike', () => {
    expect(cookie.tokenIn(`x${header}`)).toBeNull();
    expect(cookie.tokenIn(header.replace('=', '2='))).toBeNull();
    expect(cookie.tokenIn(`a=${header}`)).toBeNull();
  });

  it('is refused when any one character of it is changed', () => {
    const start = sessionCookieName.length + 1;
    for (let at = start; at < header.length; at += 1) {
      const other = header[at] === 'A' ? 'B' : 'A';
      expect(cookie.tokenIn(header.slice(0, at) + other + header.slice(at + 1)), `at ${at}`).toBeNull();
    }
  });

  it('is refused when it is cut short, lengthened, unsigned, empty or signed with another secret', () => {
    const bare = `${sessionCookieName}=${token}`;
    const foreign = cookieOf(createSessionCookie(`${secret}!`).carrying(token));
    const others = [header.slice(0, -1), `${header}A`, bare, `${bare}.`, `${sessionCookieName}=`, foreign, ''];
    for (const other of others) expect(cookie.tokenIn(other), other).toBeNull();
    expect(cookie.tokenIn(undefined)).toBeNull();
    expect(cookie.tokenIn(`${sessionCookieName}=${'a'.repeat(5000)}.b`)).toBeNull();
  });

  it('is refused in any other spelling of the same signature', () => {
    expect(cookie.tokenIn(decodeURIComponent(header))).toBeNull();
  });
});
