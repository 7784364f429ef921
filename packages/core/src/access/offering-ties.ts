import { addDays, closedReferralStates, type Day, dayOf, type Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, eq, gt, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { offeringStaff } from '../programmes/tables.ts';
import { referralChildren, referralSubjects, referrals } from '../referrals/tables.ts';
import { levelsOf } from './levels-of-role.ts';
import { grant, joinTies, noTies, type ReachRow, type Ties } from './reach-row.ts';
import { daysToFinish, earliest, untilEndOf } from './tie-period.ts';

interface OfferingTie {
  readonly id: Id;
  readonly staffId: Id;
  readonly offeringId: Id;
  readonly to: Day | null;
}

/** What coordinating an offering lets someone read: those referred to it and the children named with them. */
export const offeringTies = async (db: ReadDb, staffIds: readonly Id[], today: Day): Promise<Ties> => {
  if (staffIds.length === 0) return noTies;
  const worked: OfferingTie[] = await db
    .select({
      id: offeringStaff.id,
      staffId: offeringStaff.staffId,
      offeringId: offeringStaff.offeringId,
      to: offeringStaff.to,
    })
    .from(offeringStaff)
    .where(
      and(
        inArray(offeringStaff.staffId, [...staffIds]),
        inArray(offeringStaff.role, ['coordinator', 'provider-manager']),
        lte(offeringStaff.from, today),
        or(isNull(offeringStaff.to), gt(offeringStaff.to, today)),
      ),
    );
  const ties: Ties[] = [];
  for (const tie of worked) ties.push(await tiesOf(db, tie));
  return joinTies(ties);
};

const tiesOf = async (db: ReadDb, worked: OfferingTie): Promise<Ties> => {
  const until = untilEndOf(worked.to);
  const referred = await db
    .select({
      referralId: referrals.id,
      personId: referralSubjects.personId,
      state: referralSubjects.state,
      since: referralSubjects.stateSince,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(and(eq(referrals.offeringId, worked.offeringId), ne(referralSubjects.state, 'draft')));
  const named = await db
    .select({ referralId: referrals.id, personId: referralChildren.personId })
    .from(referralChildren)
    .innerJoin(referrals, eq(referrals.id, referralChildren.referralId))
    .innerJoin(persons, eq(persons.id, referralChildren.personId))
    .where(and(eq(referrals.offeringId, worked.offeringId), eq(persons.isRestricted, false)));
  const childrenOf = new Map<Id, Id[]>();
  for (const row of named) childrenOf.set(row.referralId, [...(childrenOf.get(row.referralId) ?? []), row.personId]);
  const reach = referred.flatMap((row): ReachRow[] => {
    const isClosed = closedReferralStates.some((state) => state === row.state);
    const own = isClosed ? earliest(until, untilEndOf(addDays(dayOf(row.since), daysToFinish))) : until;
    const tie = { tieId: worked.id, until: own };
    return [
      ...grant(worked.staffId, row.personId, levelsOf.participant, tie),
      ...(childrenOf.get(row.referralId) ?? []).flatMap((child) =>
        grant(worked.staffId, child, levelsOf.namedChild, tie),
      ),
    ];
  });
  return { reach, scopes: [{ staffId: worked.staffId, scopeId: worked.offeringId, tieId: worked.id, until }] };
};
