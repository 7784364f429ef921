import type { Id, Instant } from '@waymark/contracts';
import { inScope, type ReadDb, statement } from '@waymark/database';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { sessions } from './tables.ts';

const columns = {
  sessionId: sessions.id,
  groupId: sessions.groupId,
  enrolmentId: sessions.enrolmentId,
  number: sessions.number,
  itemId: sessions.itemId,
  catchUpForSessionId: sessions.catchUpForSessionId,
  startsAt: sessions.startsAt,
  endsAt: sessions.endsAt,
  state: sessions.state,
  closedAt: sessions.closedAt,
  version: sessions.version,
} as const;

const ofGroup = statement((db: ReadDb) =>
  db
    .select(columns)
    .from(sessions)
    .where(and(eq(sessions.id, sql.placeholder('sessionId')), inScope(sessions.groupId)))
    .prepare(),
);

export type SessionInReach = Awaited<ReturnType<ReturnType<typeof ofGroup>['execute']>>[number];

/** A group's session whose group the asker leads or coordinates; `undefined` when unknown or out of reach. */
export const sessionInReach = async (
  asked: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  sessionId: Id,
): Promise<SessionInReach | undefined> => {
  const [row] = await ofGroup(asked.handle).execute({ sessionId, staffId: asked.actor.staffId, now: asked.now });
  return row;
};
