import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@waymark/contracts';
import { textOf } from './auth-database.ts';
import type { Expiry } from './expiry.ts';
import type { LastSeen } from './last-seen.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Session } from './sign-in-types.ts';

const oneMinute = 60_000;

export type ReadSession = (cookieHeader: string | undefined, now: Instant) => Session | null;

/**
 * Verifies a request: the cookie's signature, then one prepared query. A session ended by anyone, in any process, is
 * gone from that query at once. Last-seen is written at most once a minute, so idle expiry comes at most a minute early
 * and never late.
 */
export const createReadSession = (parts: {
  readonly reader: DatabaseSync;
  readonly cookie: SessionCookie;
  readonly lastSeen: LastSeen;
  readonly expiry: Expiry;
}): ReadSession => {
  const { reader, cookie, lastSeen, expiry } = parts;
  const find = reader.prepare(
    `select session.id, session.expiresAt, session.lastSeenAt, user.staffId
       from session join user on user.id = session.userId where session.token = ?`,
  );

  return (cookieHeader, now) => {
    const token = cookie.tokenIn(cookieHeader);
    if (token === null) return null;
    const row = find.get(token);
    if (row === undefined) return null;
    const sessionId = textOf(row['id']);
    const endsAt = textOf(row['expiresAt']);
    if (endsAt <= now) return null;

    const at = Date.parse(now);
    let seenAt = textOf(row['lastSeenAt']);
    if (at - Date.parse(seenAt) >= oneMinute) {
      seenAt = lastSeen.pending(sessionId) ?? seenAt;
      if (expiry.isIdle(seenAt, now)) return null;
      if (at - Date.parse(seenAt) >= oneMinute) {
        lastSeen.note(sessionId, now);
        seenAt = now;
      }
    }
    return { staffId: textOf(row['staffId']), sessionId, expiresAt: expiry.endOf(seenAt, endsAt) };
  };
};
