import { reportStyleHash } from '@waymark/documents';
import type { Context, MiddlewareHandler } from 'hono';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The style of a report by its hash: a document is shown in a frame of the page, which takes over the page's policy.
  `style-src 'self' ${reportStyleHash}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const permissionsPolicy = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The headers of every answer. `Strict-Transport-Security` only where browsers come over https (RFC 6797, 7.2). */
const secureHeaderList = (isHttps: boolean): ReadonlyMap<string, string> =>
  new Map([
    ['content-security-policy', contentSecurityPolicy],
    ['referrer-policy', 'no-referrer'],
    ['x-content-type-options', 'nosniff'],
    ['permissions-policy', permissionsPolicy],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ...(isHttps ? ([['strict-transport-security', 'max-age=31536000; includeSubDomains']] as const) : []),
  ]);

interface NodeAnswer {
  readonly setHeaders: (headers: ReadonlyMap<string, string>) => unknown;
}

const nodeAnswer = ({ env }: Context): NodeAnswer | undefined => env?.outgoing;

/**
 * Puts the headers on every answer, errors included. Under Node they go straight onto the answer, which measured cheaper
 * than Hono's own header list; elsewhere, as in tests without a server, onto Hono's.
 */
export const secureHeaders = ({ isHttps }: { readonly isHttps: boolean }): MiddlewareHandler => {
  const headers = secureHeaderList(isHttps);
  return async (context, next) => {
    const answer = nodeAnswer(context);
    answer?.setHeaders(headers);
    await next();
    if (answer === undefined) for (const [name, value] of headers) context.res.headers.set(name, value);
  };
};
