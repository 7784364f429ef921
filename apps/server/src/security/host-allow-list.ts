import { AppError } from '@waymark/contracts';
import type { MiddlewareHandler } from 'hono';
import type { OwnAddress } from './own-address.ts';

/**
 * Answers only to the server's own names, so that another site cannot reach it under that site's name (DNS rebinding).
 * Error: `host-not-allowed` (403).
 */
export const hostAllowList =
  (own: OwnAddress): MiddlewareHandler =>
  (context, next) => {
    const host = context.req.header('host');
    if (host === undefined || !own.isOwnHost(host)) throw new AppError('not-allowed', 'host-not-allowed');
    return next();
  };
