import type { Id, Instant } from '@waymark/contracts';
import { inScope, type ReadDb, statement } from '@waymark/database';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { families } from './tables.ts';

const find = statement((db: ReadDb) =>
  db
    .select({ familyId: families.id, reference: families.reference })
    .from(families)
    .where(and(eq(families.id, sql.placeholder('familyId')), inScope(families.id)))
    .prepare(),
);

export interface FamilyInReach {
  readonly familyId: Id;
  readonly reference: string;
}

/** A family the asker works with; `undefined` when unknown or out of reach. */
export const familyInReach = async (
  asked: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  familyId: Id,
): Promise<FamilyInReach | undefined> => {
  const [row] = await find(asked.handle).execute({ familyId, staffId: asked.actor.staffId, now: asked.now });
  return row;
};
