import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { statusEvents } from '../status/tables.ts';

/** What the clock or a move had said of a session to a partner's worker, which another word takes the place of. */
export const standingStatusAt = async (unit: Unit, sessionId: Id, personId: Id): Promise<Id | null> => {
  const [standing] = await unit.db
    .select({ id: statusEvents.id })
    .from(statusEvents)
    .where(
      and(
        eq(statusEvents.sessionId, sessionId),
        eq(statusEvents.personId, personId),
        inArray(statusEvents.kind, ['expected', 'not-arrived', 'moved-by-us']),
        live(statusEvents),
      ),
    )
    .orderBy(asc(statusEvents.id));
  return standing?.id ?? null;
};
