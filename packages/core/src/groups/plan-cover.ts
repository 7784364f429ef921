import {
  AppError,
  addDays,
  atLondon,
  coverPlanned,
  dayOf,
  fieldError,
  type Id,
  type PlanCoverInput,
  planCoverInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, gte, isNull, lt, or } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { requireSeenIfBookedTwice } from '../bookings/find-booked-twice.ts';
import { requireStaff } from '../programmes/require-staff.ts';
import { sessions } from '../sessions/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { groupOfOffering } from './group-in-reach.ts';
import { peopleOf } from './people-of.ts';
import { groupStaff } from './tables.ts';
import { requireNoTieToOtherSide } from './tied-to-other-side.ts';

/**
 * Plans that someone covers a group on some days, which ends by itself. Whoever works with the other side of one of its
 * people is refused, cover as well (model.md section 7 rule 3). 422 `in-the-past`, `already-in-the-group`,
 * `not-in-this-role`; 409 `already-booked` until confirmed.
 */
export const planCover = defineVerb({
  name: 'plan-cover',
  summary: 'Plans that someone covers a group on some days.',
  permission: 'core.group.manage',
  route: { method: 'POST', path: '/groups/:groupId/covers' },
  input: planCoverInput,
  output: coverPlanned,
  repeat: 'fact',
  sample: (world) => ({
    coverId: world.newId(),
    groupId: world.groupId,
    staffId: world.staffId,
    from: world.today,
    lastDay: world.today,
  }),
  subject: (asked, { groupId }) => groupOfOffering(asked, groupId),
  run: async ({ unit, actor, about, subject: group }, input) => {
    const { coverId, groupId, staffId, from, evenIfBooked } = input;
    about({ records: [coverId, groupId, staffId], persons: [] });
    const to = addDays(input.lastDay, 1);
    if (await plannedBefore(unit, input, to)) return { coverId, isNew: false };
    const today = dayOf(unit.now);
    if (from < today) throw fieldError('from', 'in-the-past', 'Cover begins today or later');
    await requireStaff(unit, [{ staffId, needs: 'facilitator' }]);
    await requireNotInIt(unit, groupId, staffId, today);
    await requireNoTieToOtherSide(unit, { staffIds: [staffId], personIds: await peopleOf(unit, groupId) });
    const wanted = await datesBetween(unit, input, to);
    const booking = { offeringId: group.offeringId, wanted, exceptGroupId: groupId };
    await requireSeenIfBookedTwice(unit, booking, { ...actor, evenIfBooked });
    await unit.db.insert(groupStaff).values({ id: coverId, groupId, staffId, role: 'cover', from, to });
    await refreshReachAround(unit, { groupId, staff: [staffId] });
    return { coverId, isNew: true };
  },
});

const plannedBefore = async (unit: Unit, { coverId, ...sent }: PlanCoverInput, to: string): Promise<boolean> => {
  const [stored] = await unit.db
    .select({ groupId: groupStaff.groupId, staffId: groupStaff.staffId, from: groupStaff.from, to: groupStaff.to })
    .from(groupStaff)
    .where(eq(groupStaff.id, coverId));
  if (stored === undefined) return false;
  const isSame = stored.groupId === sent.groupId && stored.staffId === sent.staffId && stored.from === sent.from;
  if (isSame && stored.to === to) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
};

const requireNotInIt = async (unit: Unit, groupId: Id, staffId: Id, today: string): Promise<void> => {
  const [standing] = await unit.db
    .select({ id: groupStaff.id })
    .from(groupStaff)
    .where(
      and(
        eq(groupStaff.groupId, groupId),
        eq(groupStaff.staffId, staffId),
        or(isNull(groupStaff.to), gt(groupStaff.to, today)),
      ),
    );
  if (standing !== undefined)
    throw fieldError('staffId', 'already-in-the-group', 'This member of staff is in the group already');
};

/** The sessions of the group on the days covered, as times whoever covers would have to keep. */
const datesBetween = async (unit: Unit, { groupId, staffId, from }: PlanCoverInput, to: string) => {
  const rows = await unit.db
    .select({ startsAt: sessions.startsAt, endsAt: sessions.endsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.groupId, groupId),
        isNull(sessions.enrolmentId),
        eq(sessions.state, 'planned'),
        gte(sessions.startsAt, atLondon(from, '00:00')),
        lt(sessions.startsAt, atLondon(to, '00:00')),
      ),
    );
  return rows.map((times) => ({ ...times, place: null, staffIds: [staffId] }));
};
