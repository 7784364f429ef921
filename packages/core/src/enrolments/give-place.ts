import { AppError, dayOf, type Id, newId, type Position } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { groups } from '../groups/tables.ts';
import { positionOf } from '../positions/position-of.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { loadPartnerContact } from '../referrals/load-partner-contact.ts';
import { type MoveContext, type MovingSubject, moveSubjects } from '../referrals/move-subjects.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { enrolments } from './tables.ts';

export interface PlaceToGive extends MovingSubject {
  readonly offeringId: Id;
  readonly groupId: Id;
}

/**
 * Gives the place of an accepted offer: position derived from recorded harm, programme version pinned to the group's,
 * expected from now on and not before (S12). 409 `partner-contact-not-in-place` where the programme wants a worker
 * offered to each affected partner before anyone starts, and `position-not-taken` where recorded harm leaves a position
 * that the programme does not take; neither says of whom or why.
 */
export const givePlace = async (context: MoveContext, asked: PlaceToGive): Promise<Id> => {
  const { unit, programmes, referral } = context;
  const { personId, subjectId, offeringId, groupId } = asked;
  await requirePartnerContact(unit, programmes, referral.programmeId, personId);
  const position = await positionTaken(unit, programmes, referral.programmeId, asked);
  const enrolmentId = newId();
  await moveSubjects(context, [
    { subject: asked, to: 'enrolled', kind: 'enrolled', payload: { enrolmentId, groupId } },
  ]);
  await unit.db.insert(enrolments).values({
    id: enrolmentId,
    personId,
    level: 'shared',
    subjectId,
    offeringId,
    programmeId: referral.programmeId,
    programmeVersion: await versionOf(unit, groupId),
    groupId,
    position,
    from: dayOf(unit.now),
  });
  await expectFromNow(unit, { enrolmentId, groupId, personId });
  await refreshReachAround(unit, { persons: [personId], offeringId, groupId });
  await judgeEnrolments(unit, programmes, [enrolmentId]);
  return enrolmentId;
};

const requirePartnerContact = async (
  unit: Unit,
  programmes: Programmes,
  programmeId: string,
  personId: Id,
): Promise<void> => {
  if (programmes.get(programmeId).shared.manifest.partnerContact === 'none') return;
  const contact = await loadPartnerContact(unit.db, [personId], unit.now);
  if (contact.get(personId) === 'in-place') return;
  throw new AppError('conflict', 'partner-contact-not-in-place', {
    message: 'Partner contact is not in place yet: nobody starts before it is',
    facts: { partnerContact: 'not-in-place-yet' },
  });
};

const positionTaken = async (
  unit: Unit,
  programmes: Programmes,
  programmeId: string,
  asked: PlaceToGive,
): Promise<Position> => {
  const position = await positionOf(unit, asked.personId, asked.position);
  const { subjects } = programmes.get(programmeId).shared.manifest;
  if (subjects.some((rule) => rule.position === position)) return position;
  throw new AppError('conflict', 'position-not-taken', {
    message: 'This programme does not take people in this position',
  });
};

const versionOf = async (unit: Unit, groupId: Id): Promise<string> => {
  const [group] = await unit.db.select({ version: groups.programmeVersion }).from(groups).where(eq(groups.id, groupId));
  if (group === undefined) throw new Error('An offer names a group that does not exist');
  return group.version;
};

const expectFromNow = async (
  unit: Unit,
  { enrolmentId, groupId, personId }: { readonly enrolmentId: Id; readonly groupId: Id; readonly personId: Id },
): Promise<void> => {
  const toCome = await unit.db
    .select({ sessionId: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.groupId, groupId),
        isNull(sessions.enrolmentId),
        eq(sessions.state, 'planned'),
        gte(sessions.startsAt, unit.now),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  for (const { sessionId } of toCome) {
    await unit.db.insert(expectations).values({ personId, level: 'shared', sessionId, enrolmentId, from: unit.now });
  }
};
