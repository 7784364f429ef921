import { addDays, type Day, dayOf, type Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { enrolments, groupMoves } from '../enrolments/tables.ts';
import { groupStaff, groups } from '../groups/tables.ts';
import { persons } from '../persons/tables.ts';
import { referralChildren, referralSubjects } from '../referrals/tables.ts';
import { levelsOf } from './levels-of-role.ts';
import { grant, noTies, type Ties } from './reach-row.ts';
import { daysToFinish, earliest, untilEndOf } from './tie-period.ts';

/** What leading a group lets someone read: its participants, and the children named in their referrals. */
export const groupTies = async (db: ReadDb, staffIds: readonly Id[], today: Day): Promise<Ties> => {
  if (staffIds.length === 0) return noTies;
  const led = await db
    .select({
      id: groupStaff.id,
      staffId: groupStaff.staffId,
      groupId: groupStaff.groupId,
      to: groupStaff.to,
      offeringId: groups.offeringId,
    })
    .from(groupStaff)
    .innerJoin(groups, eq(groups.id, groupStaff.groupId))
    .where(
      and(
        inArray(groupStaff.staffId, [...staffIds]),
        lte(groupStaff.from, today),
        or(isNull(groupStaff.to), gt(groupStaff.to, today)),
      ),
    );
  if (led.length === 0) return noTies;
  const participants = await participantsOf(
    db,
    led.map((row) => row.groupId),
  );
  const children = await childrenNamedWith(
    db,
    participants.map((row) => row.subjectId),
  );
  const reach = led.flatMap((row) => {
    const tie = { tieId: row.id, until: untilEndOf(row.to) };
    return participants
      .filter((participant) => participant.groupId === row.groupId)
      .flatMap((participant) => {
        const own = { ...tie, until: earliest(tie.until, finishing(participant.endedAt)) };
        const isCare = participant.position === 'survivor' || participant.position === 'co-parent';
        const named = children.filter((child) => child.subjectId === participant.subjectId);
        return [
          ...grant(row.staffId, participant.personId, isCare ? levelsOf.careParticipant : levelsOf.participant, own),
          ...named.flatMap((child) => grant(row.staffId, child.personId, levelsOf.namedChild, own)),
        ];
      });
  });
  const scopes = led.map((row) => ({
    staffId: row.staffId,
    scopeId: row.groupId,
    tieId: row.id,
    until: untilEndOf(row.to),
  }));
  return { reach, scopes };
};

const finishing = (endedAt: string | null): string =>
  endedAt === null ? untilEndOf(null) : untilEndOf(addDays(dayOf(endedAt), daysToFinish));

const participantsOf = async (db: ReadDb, groupIds: readonly Id[]) => {
  const inIt = await db
    .select({
      groupId: enrolments.groupId,
      personId: enrolments.personId,
      subjectId: enrolments.subjectId,
      position: enrolments.position,
      endedAt: enrolments.endedAt,
    })
    .from(enrolments)
    .where(inArray(enrolments.groupId, [...groupIds]));
  const movedOn = await db
    .select({
      groupId: groupMoves.fromGroupId,
      personId: groupMoves.personId,
      subjectId: enrolments.subjectId,
      position: enrolments.position,
      endedAt: groupMoves.movedAt,
    })
    .from(groupMoves)
    .innerJoin(enrolments, eq(enrolments.id, groupMoves.enrolmentId))
    .where(inArray(groupMoves.fromGroupId, [...groupIds]));
  return [...inIt, ...movedOn];
};

const childrenNamedWith = async (db: ReadDb, subjectIds: readonly Id[]) => {
  if (subjectIds.length === 0) return [];
  return await db
    .selectDistinct({ subjectId: referralSubjects.id, personId: referralChildren.personId })
    .from(referralSubjects)
    .innerJoin(referralChildren, eq(referralChildren.referralId, referralSubjects.referralId))
    .innerJoin(persons, eq(persons.id, referralChildren.personId))
    .where(and(inArray(referralSubjects.id, [...subjectIds]), eq(persons.isRestricted, false)));
};
