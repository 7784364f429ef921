import type { SignInParts } from './sign-in-parts.ts';
import type { RequestSource, StartedSession } from './sign-in-types.ts';

const longestUserAgent = 200;

/** The headers better-auth may see: the browser's own name, cut short, and nothing else of the request. */
export const headersFor = ({ userAgent = '' }: RequestSource): Headers =>
  new Headers({ 'user-agent': userAgent.slice(0, longestUserAgent) });

/** Before a session begins: what has expired is deleted. */
export const tidy = ({ sessions, attempts, links, now }: SignInParts): void => {
  const at = now();
  sessions.forget(at);
  attempts.forget(at);
  links.forget(at);
};

/** A session that has just been created; the one the browser held before it, if any, is ended (ASVS 7.2.4). */
export const begun = async (
  { cookie, sessions, internalAdapter }: SignInParts,
  token: string,
  source: RequestSource,
): Promise<StartedSession> => {
  const held = cookie.tokenIn(source.cookieHeader);
  if (held !== null) await internalAdapter.deleteSession(held);
  const session = sessions.byToken(token);
  if (session === null) throw new Error('a session that was just begun is gone');
  return { ...session, setCookie: cookie.carrying(token) };
};
