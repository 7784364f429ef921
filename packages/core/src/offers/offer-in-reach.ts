import type { Id, Instant, OfferAnswer, Position, ReferralState } from '@waymark/contracts';
import { inScope, type ReadDb, statement, visible } from '@waymark/database';
import { and, eq, sql } from 'drizzle-orm';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { offers } from './tables.ts';

/** An offer with the person and the referral it is about. */
export interface OfferInReach {
  readonly offerId: Id;
  readonly groupId: Id;
  readonly expiresAt: Instant;
  readonly answer: OfferAnswer | null;
  readonly subjectId: Id;
  readonly personId: Id;
  readonly position: Position;
  readonly state: ReferralState;
  readonly referralId: Id;
  readonly offeringId: Id;
  readonly programmeId: string;
  readonly version: number;
}

export const offerColumns = {
  offerId: offers.id,
  groupId: offers.groupId,
  expiresAt: offers.expiresAt,
  answer: offers.answer,
  subjectId: offers.subjectId,
  personId: offers.personId,
  position: referralSubjects.position,
  state: referralSubjects.state,
  referralId: referrals.id,
  offeringId: referrals.offeringId,
  programmeId: referrals.programmeId,
  version: referrals.version,
} as const;

const find = statement((db: ReadDb) =>
  db
    .select(offerColumns)
    .from(offers)
    .innerJoin(referralSubjects, eq(referralSubjects.id, offers.subjectId))
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(and(eq(offers.id, sql.placeholder('offerId')), visible(offers), inScope(referrals.offeringId)))
    .prepare(),
);

/** An offer of the asker's offering; `undefined` when unknown or out of reach. */
export const offerInReach = async (
  asked: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  offerId: Id,
): Promise<OfferInReach | undefined> => {
  const [row] = await find(asked.handle).execute({ offerId, staffId: asked.actor.staffId, now: asked.now });
  return row;
};
