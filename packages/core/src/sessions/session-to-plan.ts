import type { Id, Instant, MarkMode, SessionState } from '@waymark/contracts';
import { inScope, type ReadDb, statement } from '@waymark/database';
import { and, eq, or, sql } from 'drizzle-orm';
import { groups } from '../groups/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { sessions } from './tables.ts';

/** A session as those who plan it need it. */
export interface SessionToPlan {
  readonly sessionId: Id;
  readonly groupId: Id;
  readonly offeringId: Id;
  readonly mode: MarkMode;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: SessionState;
  readonly version: number;
}

const find = statement((db: ReadDb) =>
  db
    .select({
      sessionId: sessions.id,
      groupId: groups.id,
      offeringId: groups.offeringId,
      mode: sessions.mode,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      state: sessions.state,
      version: sessions.version,
    })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(and(eq(sessions.id, sql.placeholder('sessionId')), or(inScope(groups.offeringId), inScope(groups.id))))
    .prepare(),
);

/** A session of a group the asker leads or whose offering the asker coordinates; `undefined` otherwise. */
export const sessionToPlan = async (
  asked: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  sessionId: Id,
): Promise<SessionToPlan | undefined> => {
  const [row] = await find(asked.handle).execute({ sessionId, staffId: asked.actor.staffId, now: asked.now });
  return row;
};
