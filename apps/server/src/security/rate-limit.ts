import { AppError, type Instant } from '@waymark/contracts';
import type { Context, MiddlewareHandler } from 'hono';

/** At most `max` requests in `seconds`, counted from the first. */
export interface RateRule {
  readonly max: number;
  readonly seconds: number;
}

export interface RateLimitSettings {
  readonly rule: RateRule;
  /** Whom to count: a client address or a staff id. */
  readonly keyOf: (context: Context) => string;
  readonly now: () => Instant;
  /** How many callers are remembered; beyond it the longest known are forgotten. */
  readonly maximumKeys?: number;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/**
 * Holds callers of costly endpoints to a rate. It counts in memory, which a restart clears: tries at a password are
 * counted in the sign-in database instead. Error: `too-many-requests` (429) with the fact `retryAfterSeconds`.
 */
export const rateLimit = ({ rule, keyOf, now, maximumKeys = 10_000 }: RateLimitSettings): MiddlewareHandler => {
  const windows = new Map<string, Window>();

  const windowOf = (key: string, at: number): Window => {
    const known = windows.get(key);
    if (known !== undefined && known.endsAt > at) return known;
    windows.delete(key);
    for (const oldest of windows.keys()) {
      if (windows.size < maximumKeys) break;
      windows.delete(oldest);
    }
    const fresh = { endsAt: at + rule.seconds * 1000, count: 0 };
    windows.set(key, fresh);
    return fresh;
  };

  return (context, next) => {
    const at = Date.parse(now());
    const window = windowOf(keyOf(context), at);
    if (window.count >= rule.max) {
      const retryAfterSeconds = Math.ceil((window.endsAt - at) / 1000);
      throw new AppError('too-many-requests', 'too-many-requests', { facts: { retryAfterSeconds } });
    }
    window.count += 1;
    return next();
  };
};
