import type { Id, Instant, Position } from '@waymark/contracts';
import { type ReadDb, statement, visible } from '@waymark/database';
import { and, eq, sql } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import type { Actor } from '../verbs/actor.ts';

const find = statement((db: ReadDb) =>
  db
    .select({
      sessionId: sessions.id,
      itemId: sessions.itemId,
      startsAt: sessions.startsAt,
      state: sessions.state,
      personId: expectations.personId,
      enrolmentId: enrolments.id,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
      position: enrolments.position,
    })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .innerJoin(enrolments, eq(enrolments.id, expectations.enrolmentId))
    .where(
      and(
        eq(expectations.sessionId, sql.placeholder('sessionId')),
        eq(expectations.personId, sql.placeholder('personId')),
        visible(expectations),
        visible(enrolments),
      ),
    )
    .prepare(),
);

/** A session and one person expected at it, with what a programme's prompts are chosen by. */
export interface PromptSession {
  readonly sessionId: Id;
  readonly itemId: string;
  readonly startsAt: Instant;
  readonly state: string;
  readonly personId: Id;
  readonly enrolmentId: Id;
  readonly programmeId: string;
  readonly programmeVersion: string;
  readonly position: Position;
}

/** `undefined` where the session, the person or the two together are unknown or out of reach. */
export const promptSessionInReach = async (
  { handle, actor, now }: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  { sessionId, personId }: { readonly sessionId: Id; readonly personId: Id },
): Promise<PromptSession | undefined> => {
  const [row] = await find(handle).execute({ sessionId, personId, staffId: actor.staffId, now });
  return row;
};
