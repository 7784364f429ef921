import type { Id, Instant, ReferralState } from '@waymark/contracts';
import { inScope, type ReadDb, reaches, statement } from '@waymark/database';
import { and, eq, ne, not, notExists, or, sql } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { referralSubjects, referrals } from './tables.ts';

export interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: Instant;
}

/** What verbs need of the referral they move. */
export interface ReferralInReach {
  readonly referralId: Id;
  readonly familyId: Id;
  readonly offeringId: Id;
  readonly programmeId: string;
  readonly referrerId: Id;
  readonly needBy: string | null;
  readonly needByWhy: string | null;
  readonly state: ReferralState;
  readonly version: number;
}

const columns = {
  referralId: referrals.id,
  familyId: referrals.familyId,
  offeringId: referrals.offeringId,
  programmeId: referrals.programmeId,
  referrerId: referrals.referrerId,
  needBy: referrals.needBy,
  needByWhy: referrals.needByWhy,
  state: referrals.state,
  version: referrals.version,
} as const;

/** A referral of the asker's offering, unless somebody in it is out of the asker's reach: then it does not exist. */
const isOfOffering = (db: ReadDb) =>
  and(
    ne(referrals.state, 'draft'),
    inScope(referrals.offeringId),
    notExists(
      db
        .select({ id: referralSubjects.id })
        .from(referralSubjects)
        .where(and(eq(referralSubjects.referralId, referrals.id), not(reaches(referralSubjects.personId, 'shared')))),
    ),
  );

const isWanted = eq(referrals.id, sql.placeholder('referralId'));

const ofOffering = statement((db: ReadDb) =>
  db
    .select(columns)
    .from(referrals)
    .where(and(isWanted, isOfOffering(db)))
    .prepare(),
);

const ownOnly = statement((db: ReadDb) =>
  db
    .select(columns)
    .from(referrals)
    .where(and(isWanted, inScope(referrals.id)))
    .prepare(),
);

const ofEither = statement((db: ReadDb) =>
  db
    .select(columns)
    .from(referrals)
    .where(and(isWanted, or(inScope(referrals.id), isOfOffering(db))))
    .prepare(),
);

type Find = typeof ofOffering;

const findWith =
  (find: Find) =>
  async ({ handle, actor, now }: Asked, referralId: Id): Promise<ReferralInReach | undefined> => {
    const [row] = await find(handle).execute({ referralId, staffId: actor.staffId, now });
    return row;
  };

/** For coordinators: a referral to an offering of theirs. Unknown and out of reach are the same `undefined`. */
export const referralOfOffering = findWith(ofOffering);

/** For the referrer: a referral he or she made. */
export const ownReferral = findWith(ownOnly);

/** For either of them. */
export const referralOfEither = findWith(ofEither);
