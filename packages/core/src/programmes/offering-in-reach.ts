import type { Id, Instant } from '@waymark/contracts';
import { inScope, type ReadDb, statement } from '@waymark/database';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { offerings } from './tables.ts';

const find = statement((db: ReadDb) =>
  db
    .select({
      offeringId: offerings.id,
      programmeId: offerings.programmeId,
      title: offerings.title,
      from: offerings.from,
      to: offerings.to,
    })
    .from(offerings)
    .where(and(eq(offerings.id, sql.placeholder('offeringId')), inScope(offerings.id)))
    .prepare(),
);

export interface OfferingInReach {
  readonly offeringId: Id;
  readonly programmeId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
}

/** An offering the asker coordinates or manages; `undefined` when unknown or not the asker's. */
export const offeringInReach = async (
  asked: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  offeringId: Id,
): Promise<OfferingInReach | undefined> => {
  const [row] = await find(asked.handle).execute({ offeringId, staffId: asked.actor.staffId, now: asked.now });
  return row;
};
