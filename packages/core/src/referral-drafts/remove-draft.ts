import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { referralDrafts } from './tables.ts';

/** Takes a draft of the actor's own away; does nothing where there is none. */
export const removeDraft = async (unit: Unit, actor: Actor, draftId: Id): Promise<void> => {
  await unit.db
    .delete(referralDrafts)
    .where(and(eq(referralDrafts.id, draftId), eq(referralDrafts.authorId, actor.staffId)));
};
