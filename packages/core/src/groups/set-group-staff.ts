import { AppError, dayOf, groupStaffSet, type Id, setGroupStaffInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { requireAccredited } from '../accreditations/require-accredited.ts';
import { requireSeenIfBookedTwice } from '../bookings/find-booked-twice.ts';
import { requireStaff } from '../programmes/require-staff.ts';
import { staffChanges } from '../programmes/staff-changes.ts';
import { sessions } from '../sessions/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { groupOfOffering } from './group-in-reach.ts';
import { peopleOf } from './people-of.ts';
import { groupStaff, groups } from './tables.ts';
import { requireNoTieToOtherSide } from './tied-to-other-side.ts';

/** Sets who leads a group from today on, cover included; nobody who works with the other side of one of its people. */
export const setGroupStaff = defineVerb({
  name: 'set-group-staff',
  summary: 'Sets who leads a group.',
  permission: 'core.group.manage',
  route: { method: 'PUT', path: '/groups/:groupId/staff' },
  input: setGroupStaffInput,
  output: groupStaffSet,
  repeat: 'version',
  sample: (world) => ({ groupId: world.groupId, staff: [{ staffId: world.staffId, role: 'lead' }] }),
  subject: (asked, { groupId }) => groupOfOffering(asked, groupId),
  run: async ({ unit, actor, now, ifMatch, about, subject: group }, { groupId, staff: wanted, evenIfBooked }) => {
    if (ifMatch !== group.version) {
      throw new AppError('conflict', 'stale-version', {
        message: 'Someone has changed this group in the meantime',
        facts: { version: group.version, changedBy: 'another worker' },
      });
    }
    await requireStaff(
      unit,
      wanted.map(({ staffId }) => ({ staffId, needs: 'facilitator' as const })),
    );
    const today = dayOf(now);
    const { begin, end } = staffChanges(await standingStaff(unit, groupId, today), wanted);
    const begins = new Set(begin.filter(({ role }) => role === 'lead').map(({ staffId }) => staffId));
    const leads = wanted
      .map(({ staffId, role }, index) => ({ staffId, role, path: `staff.${index}.staffId` }))
      .filter(({ staffId, role }) => role === 'lead' && begins.has(staffId));
    await requireAccredited(unit, group, leads);
    const people = await peopleOf(unit, groupId);
    await requireNoTieToOtherSide(unit, { staffIds: begin.map(({ staffId }) => staffId), personIds: people });
    const leading = begin.filter(({ role }) => role !== 'cover').map(({ staffId }) => staffId);
    const dates = { offeringId: group.offeringId, wanted: await datesToCome(unit, groupId, leading) };
    await requireSeenIfBookedTwice(unit, { ...dates, exceptGroupId: groupId }, { ...actor, evenIfBooked });
    for (const { staffId, role } of begin)
      await unit.db.insert(groupStaff).values({ groupId, staffId, role, from: today });
    if (end.length > 0) {
      await unit.db
        .update(groupStaff)
        .set({ to: today })
        .where(
          inArray(
            groupStaff.id,
            end.map(({ id }) => id),
          ),
        );
    }
    const version = group.version + 1;
    await unit.db.update(groups).set({ version }).where(eq(groups.id, groupId));
    await refreshReachAround(unit, { groupId, staff: [...begin, ...end].map(({ staffId }) => staffId) });
    about({ records: [groupId, ...wanted.map(({ staffId }) => staffId)], persons: [] });
    return { groupId, version };
  },
});

const standingStaff = async (unit: Unit, groupId: Id, today: string) =>
  await unit.db
    .select({ id: groupStaff.id, staffId: groupStaff.staffId, role: groupStaff.role })
    .from(groupStaff)
    .where(and(eq(groupStaff.groupId, groupId), or(isNull(groupStaff.to), gt(groupStaff.to, today))))
    .orderBy(asc(groupStaff.id));

/** The dates that whoever begins to lead would have to keep. */
const datesToCome = async (unit: Unit, groupId: Id, staffIds: readonly Id[]) => {
  const rows = await unit.db
    .select({ startsAt: sessions.startsAt, endsAt: sessions.endsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.groupId, groupId),
        isNull(sessions.enrolmentId),
        eq(sessions.state, 'planned'),
        gt(sessions.endsAt, unit.now),
      ),
    );
  return staffIds.length === 0 ? [] : rows.map((times) => ({ ...times, place: null, staffIds }));
};
