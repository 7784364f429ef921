import { AppError, fieldError, type Id, movedToGroup, moveToGroupInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { type GroupWithPlaces, loadGroups } from '../groups/load-groups.ts';
import { requireNoTieToOtherSide, staffOfGroup } from '../groups/tied-to-other-side.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { appendEvent } from '../referrals/append-event.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { type EnrolmentInReach, enrolmentOfOffering } from './enrolment-in-reach.ts';
import { coveredBy, sessionsOfGroups } from './load-group-move.ts';
import { moveExpectations } from './move-expectations.ts';
import { planGroupMove } from './rules/group-move.ts';
import { enrolments, groupMoves } from './tables.ts';

/**
 * Moves someone to another group of the same offering in one act. The place is one and the same before and after (S13),
 * so that weeks done, absences, pauses and alerts count on; what was held stays with the old group. 409 `place-ended`,
 * `group-over`, `group-full`, `other-version`, `cannot-be-arranged`; 422 `not-of-this-offering`, `in-this-group`.
 * Who must be kept apart is watched for afterwards, by the clock, and refuses nothing here (S46).
 */
export const moveToGroup = defineVerb({
  name: 'move-to-group',
  summary: 'Moves a person with a place to another group.',
  permission: 'core.enrolment.manage',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/group' },
  input: moveToGroupInput,
  output: movedToGroup,
  repeat: 'fact',
  sample: (world) => ({
    moveId: world.newId(),
    enrolmentId: world.enrolmentId,
    groupId: world.groupId,
    why: 'His shifts have changed',
  }),
  subject: (asked, { enrolmentId }) => enrolmentOfOffering(asked, enrolmentId),
  run: async ({ unit, actor, now, about, subject: place, programmes }, { moveId, groupId, why }) => {
    const { enrolmentId, personId, offeringId, groupId: fromGroupId } = place;
    about({ records: [moveId, enrolmentId, groupId], persons: [personId] });
    if (await movedBefore(unit, { moveId, enrolmentId, groupId }))
      return { moveId, isNew: false, enrolmentId, groupId };
    requireOpen(place);
    if (fromGroupId === null || fromGroupId === groupId)
      throw fieldError('groupId', 'in-this-group', 'Choose a group other than the one this person is in');
    const plan = await planFor(unit, programmes, place, await groupWithRoom(unit, place, groupId));
    await requireNoTieToOtherSide(unit, { staffIds: await staffOfGroup(unit, groupId), personIds: [personId] });
    await unit.db.update(enrolments).set({ groupId }).where(eq(enrolments.id, enrolmentId));
    const moved = { personId, level: 'shared', enrolmentId, fromGroupId, toGroupId: groupId } as const;
    await unit.db.insert(groupMoves).values({ ...moved, id: moveId, movedAt: now, movedBy: actor.staffId, why });
    await moveExpectations(unit, { ...place, fromGroupId, toGroupId: groupId }, plan.expected);
    const payload = { enrolmentId, groupId };
    const { referralId, subjectId } = place;
    await appendEvent(unit, { referralId, subjectId, personId, kind: 'moved-group', by: actor.staffId, payload });
    await refreshReachAround(unit, { persons: [personId], offeringId, groupId });
    await refreshReachAround(unit, { groupId: fromGroupId });
    await judgeEnrolments(unit, programmes, [enrolmentId]);
    return { moveId, isNew: true, enrolmentId, groupId };
  },
});

const movedBefore = async (
  unit: Unit,
  sent: { readonly moveId: Id; readonly enrolmentId: Id; readonly groupId: Id },
): Promise<boolean> => {
  const [stored] = await unit.db
    .select({ enrolmentId: groupMoves.enrolmentId, groupId: groupMoves.toGroupId })
    .from(groupMoves)
    .where(eq(groupMoves.id, sent.moveId));
  if (stored === undefined) return false;
  if (stored.enrolmentId === sent.enrolmentId && stored.groupId === sent.groupId) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for another move' });
};

const requireOpen = ({ endedAt, state }: EnrolmentInReach): void => {
  if (endedAt === null && state === 'enrolled') return;
  throw new AppError('conflict', 'place-ended', { message: 'This place is ending or has ended', facts: { state } });
};

const groupWithRoom = async (unit: Unit, place: EnrolmentInReach, groupId: Id): Promise<GroupWithPlaces> => {
  const group = (await loadGroups(unit.db, place.offeringId, unit.now)).find((one) => one.groupId === groupId);
  if (group === undefined)
    throw fieldError('groupId', 'not-of-this-offering', 'This group does not belong to the offering');
  if (group.programmeVersion !== place.programmeVersion)
    throw new AppError('conflict', 'other-version', { message: 'This group runs another version of the programme' });
  if (group.placesLeft < 1) {
    const { capacity, placesLeft } = group;
    throw new AppError('conflict', 'group-full', {
      message: 'This group has no free place',
      facts: { group: group.title, placesLeft, capacity },
    });
  }
  return group;
};

const planFor = async (unit: Unit, programmes: Programmes, place: EnrolmentInReach, group: GroupWithPlaces) => {
  const { groupId } = group;
  const there = (await sessionsOfGroups(unit.db, [groupId])).get(groupId) ?? [];
  const plan = planGroupMove(await coveredBy(unit.db, programmes, place, { now: unit.now }), there, unit.now);
  if (!plan.isOver) return plan;
  throw new AppError('conflict', 'group-over', {
    message: 'This group has held its last session',
    facts: { group: group.title },
  });
};
