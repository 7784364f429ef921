import type { MiddlewareHandler } from 'hono';

/** Answers about people are kept by no cache (ASVS 14.3.2). */
export const noStore = (): MiddlewareHandler => (context, next) => {
  context.header('cache-control', 'no-store');
  return next();
};
