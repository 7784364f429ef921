import type { Id, Instant } from '@waymark/contracts';
import { inScope, type Unit, visible } from '@waymark/database';
import { and, eq, getTableColumns } from 'drizzle-orm';
import { groups } from '../groups/tables.ts';
import { sessions } from '../sessions/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { markCorrections } from './tables.ts';

const find = async (unit: Unit, asker: { readonly staffId: Id; readonly now: Instant }, correctionId: Id) => {
  const [row] = await unit.db
    .select({
      correction: getTableColumns(markCorrections),
      session: {
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
      },
    })
    .from(markCorrections)
    .innerJoin(sessions, eq(sessions.id, markCorrections.sessionId))
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(
      and(eq(markCorrections.id, correctionId), inScope(groups.offeringId, asker), visible(markCorrections, asker)),
    );
  return row;
};

export type CorrectionInReach = NonNullable<Awaited<ReturnType<typeof find>>>;

/** A proposed correction at an offering the asker coordinates or manages; `undefined` when unknown or out of reach. */
export const correctionInReach = async (
  { handle, actor, now }: { readonly handle: Unit; readonly actor: Actor; readonly now: Instant },
  correctionId: Id,
): Promise<CorrectionInReach | undefined> => await find(handle, { staffId: actor.staffId, now }, correctionId);
