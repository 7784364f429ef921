import { AppError, dayOf, fieldError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { type GroupWithPlaces, loadGroups } from '../groups/load-groups.ts';
import { nextStartsOf } from '../groups/next-starts.ts';
import { groups } from '../groups/tables.ts';
import { requireNoTieToOtherSide, staffOfGroup } from '../groups/tied-to-other-side.ts';
import { persons } from '../persons/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { offers } from './tables.ts';

export interface PlaceAsked {
  readonly offeringId: Id;
  readonly groupId: Id;
  readonly personId: Id;
  /** The offer that holds the place already, where it is taken up. */
  readonly ownOfferId: Id | null;
}

/**
 * Checks that this person can have a place in this group now (S13): 409 `person-died`, `already-placed` naming the
 * group, `offer-open`, `joins-closed` or `group-over` with the next start, `group-full` with the places left,
 * `cannot-be-arranged`; 422 `not-of-this-offering`.
 */
export const checkPlace = async (unit: Unit, asked: PlaceAsked): Promise<GroupWithPlaces> => {
  const group = (await loadGroups(unit.db, asked.offeringId, unit.now)).find(
    ({ groupId }) => groupId === asked.groupId,
  );
  if (group === undefined)
    throw fieldError('groupId', 'not-of-this-offering', 'This group does not belong to the offering');
  await requireAlive(unit, asked.personId);
  await requireNoOtherPlace(unit, asked);
  if (!group.joining.isOpen) await refuseClosed(unit, group);
  const isHeldOpen = asked.ownOfferId !== null;
  if (group.placesLeft + (isHeldOpen ? 1 : 0) < 1) await refuseFull(unit, group);
  await requireNoTieToOtherSide(unit, {
    staffIds: await staffOfGroup(unit, group.groupId),
    personIds: [asked.personId],
  });
  return group;
};

const requireAlive = async (unit: Unit, personId: Id): Promise<void> => {
  const [person] = await unit.db.select({ diedOn: persons.diedOn }).from(persons).where(eq(persons.id, personId));
  if (person?.diedOn !== null)
    throw new AppError('conflict', 'person-died', { message: 'Nobody has a place after a death' });
};

/** One live place and one open offer a person and offering, through whichever referral. */
const requireNoOtherPlace = async (unit: Unit, { offeringId, personId, ownOfferId }: PlaceAsked): Promise<void> => {
  const [placed] = await unit.db
    .select({ groupId: groups.id, group: groups.title })
    .from(enrolments)
    .leftJoin(groups, eq(groups.id, enrolments.groupId))
    .where(and(eq(enrolments.personId, personId), eq(enrolments.offeringId, offeringId), isNull(enrolments.endedAt)));
  if (placed !== undefined) {
    throw new AppError('conflict', 'already-placed', {
      message: 'This person has a place on this offering already',
      facts: { groupId: placed.groupId, group: placed.group },
    });
  }
  const [open] = await unit.db
    .select({ groupId: groups.id, group: groups.title })
    .from(offers)
    .innerJoin(groups, eq(groups.id, offers.groupId))
    .innerJoin(referralSubjects, eq(referralSubjects.id, offers.subjectId))
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(
      and(
        eq(offers.personId, personId),
        eq(referrals.offeringId, offeringId),
        isNull(offers.answer),
        gt(offers.expiresAt, unit.now),
        ownOfferId === null ? undefined : ne(offers.id, ownOfferId),
      ),
    )
    .orderBy(asc(offers.id));
  if (open !== undefined) {
    throw new AppError('conflict', 'offer-open', {
      message: 'This person holds an open offer already',
      facts: { groupId: open.groupId, group: open.group },
    });
  }
};

const nextFacts = async (unit: Unit, group: GroupWithPlaces) => {
  const next = (await nextStartsOf(unit.db, group.offeringId, unit.now)).find(
    ({ groupId }) => groupId !== group.groupId,
  );
  return { nextGroupId: next?.groupId ?? null, nextGroup: next?.title ?? null, nextStartOn: next?.startsOn ?? null };
};

const refuseClosed = async (unit: Unit, group: GroupWithPlaces): Promise<never> => {
  const { why, closesAt } = group.joining;
  const closedOn = closesAt === null ? null : dayOf(closesAt);
  throw new AppError('conflict', why, {
    message: why === 'group-over' ? 'This group has held its last session' : 'Nobody joins this group any more',
    facts: { group: group.title, closedOn, ...(await nextFacts(unit, group)) },
  });
};

const refuseFull = async (unit: Unit, group: GroupWithPlaces): Promise<never> => {
  throw new AppError('conflict', 'group-full', {
    message: 'This group has no free place',
    facts: {
      group: group.title,
      placesLeft: group.placesLeft,
      capacity: group.capacity,
      ...(await nextFacts(unit, group)),
    },
  });
};
