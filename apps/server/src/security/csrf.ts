import { AppError } from '@waymark/contracts';
import type { Context, MiddlewareHandler } from 'hono';
import type { OwnAddress } from './own-address.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface CsrfSettings {
  readonly own: OwnAddress;
  /** Media types that a path takes besides JSON, as an import takes XML. */
  readonly otherMediaTypes?: (path: string) => readonly string[];
}

const isSameOrigin = (own: OwnAddress, { req }: Context): boolean => {
  const site = req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = req.header('origin');
  return origin !== undefined && own.isOwnOrigin(origin, req.header('host'));
};

const hasBody = ({ req }: Context): boolean =>
  req.header('transfer-encoding') !== undefined || (req.header('content-length') ?? '0') !== '0';

const mediaTypeOf = (contentType: string): string => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();

/**
 * A request that may change something must come from this server's own pages, which the browser says in
 * `Sec-Fetch-Site` or, where it does not know that header, in `Origin`; and must carry JSON, which a form cannot.
 * Errors: `cross-site-request` (403), `media-type-not-taken` (415).
 */
export const csrf =
  ({ own, otherMediaTypes = () => [] }: CsrfSettings): MiddlewareHandler =>
  (context, next) => {
    if (safeMethods.has(context.req.method)) return next();
    if (!isSameOrigin(own, context)) throw new AppError('not-allowed', 'cross-site-request');
    const contentType = context.req.header('content-type');
    if (contentType !== undefined || hasBody(context)) {
      const mediaType = mediaTypeOf(contentType ?? '');
      if (mediaType !== 'application/json' && !otherMediaTypes(context.req.path).includes(mediaType)) {
        throw new AppError('unsupported-media-type', 'media-type-not-taken');
      }
    }
    return next();
  };
