import type { DatabaseSync } from 'node:sqlite';
import type { Id, Instant } from '@waymark/contracts';
import { atOnce } from './auth-database.ts';

const oneSecond = 1000;

/** Sessions seen but not yet written. Reading never waits for the disk: a whole second's are written in one commit. */
export interface LastSeen {
  readonly note: (sessionId: Id, at: Instant) => void;
  /** When this session was last seen, where that is not yet written. */
  readonly pending: (sessionId: Id) => Instant | undefined;
  readonly write: () => void;
}

export const createLastSeen = (writer: DatabaseSync, onError: (error: unknown) => void): LastSeen => {
  const waiting = new Map<Id, Instant>();
  // Moves forward only, and never brings back a session that has been ended.
  const update = writer.prepare('update session set lastSeenAt = ?1 where id = ?2 and lastSeenAt < ?1');
  let timer: NodeJS.Timeout | undefined;

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    atOnce(writer, () => {
      for (const [sessionId, at] of waiting) update.run(at, sessionId);
    });
    waiting.clear();
  };

  return {
    note: (sessionId, at) => {
      waiting.set(sessionId, at);
      timer ??= setTimeout(() => {
        try {
          write();
        } catch (error) {
          onError(error);
        }
      }, oneSecond).unref();
    },
    pending: (sessionId) => waiting.get(sessionId),
    write,
  };
};
