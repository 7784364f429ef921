import type { DatabaseSync } from 'node:sqlite';
import type { Id, Instant } from '@waymark/contracts';
import { textOf } from './auth-database.ts';
import type { Expiry } from './expiry.ts';
import type { LastSeen } from './last-seen.ts';
import type { OwnSession, Session, SessionStart } from './sign-in-types.ts';

export interface Sessions {
  readonly byToken: (token: string) => Session | null;
  /** One person's sessions that have not expired, newest first. */
  readonly listOf: (staffId: Id, currentSessionId: Id | null, now: Instant) => readonly OwnSession[];
  /** Deletes what has expired. */
  readonly forget: (now: Instant) => void;
  /** Deletes every session that was begun without a password. */
  readonly endEnteredAs: () => void;
}

const startOf = (text: string): SessionStart => (text === 'enter-as' ? 'enter-as' : 'password');

/** Reads of the session table; beginning and ending a session is better-auth's part. */
export const createSessions = (writer: DatabaseSync, expiry: Expiry, lastSeen: LastSeen): Sessions => {
  const byToken = writer.prepare(
    `select session.id, session.expiresAt, session.lastSeenAt, user.staffId
       from session join user on user.id = session.userId where session.token = ?`,
  );
  const listOf = writer.prepare(
    `select session.id, startedBy, session.createdAt, lastSeenAt, expiresAt, userAgent
       from session join user on user.id = session.userId
      where user.staffId = ? and expiresAt > ? and lastSeenAt > ? order by session.createdAt desc, session.id desc`,
  );
  const forget = writer.prepare('delete from session where expiresAt <= ? or lastSeenAt <= ?');
  const endEnteredAs = writer.prepare(`delete from session where startedBy = 'enter-as'`);

  return {
    byToken: (token) => {
      const row = byToken.get(token);
      if (row === undefined) return null;
      return {
        staffId: textOf(row['staffId']),
        sessionId: textOf(row['id']),
        expiresAt: expiry.endOf(textOf(row['lastSeenAt']), textOf(row['expiresAt'])),
      };
    },
    listOf: (staffId, currentSessionId, now) => {
      lastSeen.write();
      return listOf.all(staffId, now, expiry.idleSince(now)).map((row) => {
        const lastSeenAt = textOf(row['lastSeenAt']);
        return {
          sessionId: textOf(row['id']),
          startedBy: startOf(textOf(row['startedBy'])),
          startedAt: textOf(row['createdAt']),
          lastSeenAt,
          expiresAt: expiry.endOf(lastSeenAt, textOf(row['expiresAt'])),
          userAgent: textOf(row['userAgent']),
          isCurrent: row['id'] === currentSessionId,
        };
      });
    },
    forget: (now) => {
      lastSeen.write();
      forget.run(now, expiry.idleSince(now));
    },
    endEnteredAs: () => {
      endEnteredAs.run();
    },
  };
};
