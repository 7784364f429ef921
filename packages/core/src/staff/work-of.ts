import { dayOf, type HandOverView, type Id, type Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, asc, eq, gt, isNull, max, or } from 'drizzle-orm';
import { groupStaff, groups } from '../groups/tables.ts';
import { organisations, teams } from '../organisations/tables.ts';
import { offeringStaff, offerings } from '../programmes/tables.ts';
import { sessions } from '../sessions/tables.ts';
import { dutyShifts } from './tables.ts';

/**
 * What somebody would leave behind of groups that still meet, programmes and duty. Nothing in it is about a person of a
 * case: who is allocated to whom is for the managers, and its number alone would tell one side of the other.
 */
export const workOf = async (db: ReadDb, staffId: Id, now: Instant): Promise<HandOverView> => {
  const today = dayOf(now);
  const led = await db
    .select({ id: groups.id, title: groups.title, from: groups.startsOn, last: max(sessions.startsAt) })
    .from(groupStaff)
    .innerJoin(groups, eq(groups.id, groupStaff.groupId))
    .innerJoin(sessions, eq(sessions.groupId, groups.id))
    .where(and(eq(groupStaff.staffId, staffId), or(isNull(groupStaff.to), gt(groupStaff.to, today))))
    .groupBy(groups.id, groups.title, groups.startsOn)
    .orderBy(asc(groups.startsOn), asc(groups.id));
  const worked = await db
    .selectDistinct({ id: offerings.id, title: offerings.title, from: offeringStaff.from })
    .from(offeringStaff)
    .innerJoin(offerings, eq(offerings.id, offeringStaff.offeringId))
    .where(and(eq(offeringStaff.staffId, staffId), or(isNull(offeringStaff.to), gt(offeringStaff.to, today))))
    .orderBy(asc(offerings.title), asc(offerings.id));
  const shifts = await db
    .select({ id: dutyShifts.id, team: teams.name, organisation: organisations.name, from: dutyShifts.from })
    .from(dutyShifts)
    .innerJoin(teams, eq(teams.id, dutyShifts.teamId))
    .innerJoin(organisations, eq(organisations.id, teams.organisationId))
    .where(and(eq(dutyShifts.staffId, staffId), gt(dutyShifts.to, now)))
    .orderBy(asc(dutyShifts.from), asc(dutyShifts.id));
  return [
    ...led
      .filter(({ last }) => last !== null && last > now)
      .map(({ id, title, from }) => ({ kind: 'group' as const, id, title, from })),
    ...worked.map((row) => ({ kind: 'offering' as const, ...row })),
    ...shifts.map(({ id, team, organisation, from }) => ({
      kind: 'duty-shift' as const,
      id,
      title: `${team}, ${organisation}`,
      from,
    })),
  ];
};
