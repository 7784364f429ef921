import { AppError } from '@waymark/contracts';
import type { MiddlewareHandler } from 'hono';

/**
 * Answers `request-timed-out` (503) when no answer is ready in time. What was begun may still finish: a caller sends a
 * fact again under its own id.
 */
export const requestTimeout =
  (milliseconds: number): MiddlewareHandler =>
  async (_context, next) => {
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new AppError('unavailable', 'request-timed-out')), milliseconds);
    try {
      await Promise.race([next(), promise]);
    } finally {
      clearTimeout(timer);
    }
  };

/** Limits of the HTTP server itself, for `serve({ serverOptions })`: slow senders and oversized headers. Milliseconds. */
export const serverLimits = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
  insecureHTTPParser: false,
} as const;
