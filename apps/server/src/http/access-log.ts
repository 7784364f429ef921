import type { Instant } from '@waymark/contracts';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../composition/log.ts';

/** A line an answer: method, the pattern of its route and the status. Never the address itself, and off unless asked for. */
export const accessLog =
  (log: Log, now: () => Instant): MiddlewareHandler =>
  async (context, next) => {
    const began = Date.parse(now());
    await next();
    const { method } = context.req;
    const milliseconds = Date.parse(now()) - began;
    log('info', 'answered', { method, route: routePath(context), status: context.res.status, milliseconds });
  };
