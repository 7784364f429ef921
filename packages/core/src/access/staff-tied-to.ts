import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { groupStaff } from '../groups/tables.ts';
import { offeringStaff } from '../programmes/tables.ts';
import { dutyShifts, staff, staffRoles } from '../staff/tables.ts';
import { harmingAround, membersAround } from './family-people.ts';
import { refreshReach } from './refresh-reach.ts';
import { allocations, conflicts } from './tables.ts';

/** What changed, as far as access goes. */
export interface TouchedTies {
  readonly persons?: readonly Id[];
  readonly offeringId?: Id;
  readonly groupId?: Id;
  readonly staff?: readonly Id[];
}

/** Rebuilds the reach of everyone whose access a change may touch: workers, offering and group staff, managers, duty, and those in conflict. */
export const refreshReachAround = async (unit: Unit, touched: TouchedTies): Promise<void> => {
  const direct = new Set<Id>(touched.staff ?? []);
  for (const id of await workersAround(unit, touched.persons ?? [])) direct.add(id);
  if (touched.offeringId !== undefined) {
    const rows = await unit.db
      .select({ staffId: offeringStaff.staffId })
      .from(offeringStaff)
      .where(eq(offeringStaff.offeringId, touched.offeringId));
    for (const row of rows) direct.add(row.staffId);
  }
  if (touched.groupId !== undefined) {
    const rows = await unit.db
      .select({ staffId: groupStaff.staffId })
      .from(groupStaff)
      .where(eq(groupStaff.groupId, touched.groupId));
    for (const row of rows) direct.add(row.staffId);
  }
  const above = await thoseAnsweringFor(unit, [...direct]);
  await refreshReach(unit, [...direct, ...above]);
};

const workersAround = async (unit: Unit, personIds: readonly Id[]): Promise<Id[]> => {
  if (personIds.length === 0) return [];
  const today = dayOf(unit.now);
  const members = await membersAround(unit.db, personIds, today);
  const everyone = [...new Set([...personIds, ...members.map((member) => member.personId)])];
  const harming = await harmingAround(unit.db, everyone, today);
  const people = [...new Set([...everyone, ...harming.map((row) => row.harmed)])];
  const rows = await unit.db
    .selectDistinct({ staffId: allocations.staffId })
    .from(allocations)
    .where(and(inArray(allocations.personId, people), live(allocations)));
  const inConflict = await unit.db
    .selectDistinct({ staffId: conflicts.staffId })
    .from(conflicts)
    .where(
      and(
        or(
          inArray(conflicts.personId, [...people, ...harming.map((row) => row.personId)]),
          inArray(conflicts.familyId, [...new Set(members.map((member) => member.familyId))]),
        ),
        isNull(conflicts.endedAt),
      ),
    );
  return [...rows, ...inConflict].map((row) => row.staffId);
};

/** Team managers and duty workers of the teams these staff belong to. */
const thoseAnsweringFor = async (unit: Unit, staffIds: readonly Id[]): Promise<Id[]> => {
  if (staffIds.length === 0) return [];
  const teams = await unit.db
    .selectDistinct({ teamId: staff.teamId })
    .from(staff)
    .where(inArray(staff.id, [...staffIds]));
  const teamIds = teams.flatMap((row) => (row.teamId === null ? [] : [row.teamId]));
  if (teamIds.length === 0) return [];
  const managers = await unit.db
    .selectDistinct({ staffId: staff.id })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(inArray(staff.teamId, teamIds), eq(staffRoles.role, 'team-manager')));
  const duty = await unit.db
    .selectDistinct({ staffId: dutyShifts.staffId })
    .from(dutyShifts)
    .where(inArray(dutyShifts.teamId, teamIds));
  return [...managers, ...duty].map((row) => row.staffId);
};
