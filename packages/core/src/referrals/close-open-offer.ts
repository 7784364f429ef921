import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, isNull } from 'drizzle-orm';
import { offers } from '../offers/tables.ts';

/** Takes back the open offer of someone whose referral closes, so that the place is free for another. */
export const closeOpenOffer = async (unit: Unit, subjectId: Id, by: Id): Promise<void> => {
  await unit.db
    .update(offers)
    .set({ answer: 'taken-back', answeredAt: unit.now, answeredBy: by })
    .where(and(eq(offers.subjectId, subjectId), isNull(offers.answer)));
};
