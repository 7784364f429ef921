import type { Day, Id, Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { dutyShifts, staff, staffRoles } from '../staff/tables.ts';
import { allocationTies } from './allocation-ties.ts';
import { noTies, type Ties } from './reach-row.ts';
import { earliest, untilEndOf } from './tie-period.ts';

interface TeamTie {
  readonly staffId: Id;
  readonly teamId: Id;
  readonly tieId: Id;
  readonly until: Instant;
}

/** Team managers have what their team has, duty workers for the hours of their shift. */
export const teamTies = async (db: ReadDb, staffIds: readonly Id[], now: Instant, today: Day): Promise<Ties> => {
  const ties = [...(await managedBy(db, staffIds, today)), ...(await onDuty(db, staffIds, now))];
  if (ties.length === 0) return noTies;
  const members = await db
    .select({ id: staff.id, teamId: staff.teamId })
    .from(staff)
    .where(
      inArray(
        staff.teamId,
        ties.map((tie) => tie.teamId),
      ),
    );
  const teamHas = await allocationTies(
    db,
    members.map((member) => member.id),
    today,
  );
  const teamOf = new Map(members.map((member) => [member.id, member.teamId]));
  const handOn = <Row extends { readonly staffId: Id; readonly until: Instant }>(rows: readonly Row[]): Row[] =>
    ties.flatMap((tie) =>
      rows
        .filter((row) => teamOf.get(row.staffId) === tie.teamId && row.staffId !== tie.staffId)
        .map((row) => ({ ...row, staffId: tie.staffId, until: earliest(row.until, tie.until) })),
    );
  return { reach: handOn(teamHas.reach), scopes: handOn(teamHas.scopes) };
};

const managedBy = async (db: ReadDb, staffIds: readonly Id[], today: Day): Promise<TeamTie[]> => {
  if (staffIds.length === 0) return [];
  const rows = await db
    .select({ staffId: staff.id, teamId: staff.teamId, tieId: staffRoles.id, to: staffRoles.to })
    .from(staffRoles)
    .innerJoin(staff, eq(staff.id, staffRoles.staffId))
    .where(
      and(
        inArray(staffRoles.staffId, [...staffIds]),
        eq(staffRoles.role, 'team-manager'),
        lte(staffRoles.from, today),
        or(isNull(staffRoles.to), gt(staffRoles.to, today)),
      ),
    );
  return rows.flatMap(({ to, teamId, ...row }) => (teamId === null ? [] : [{ ...row, teamId, until: untilEndOf(to) }]));
};

const onDuty = async (db: ReadDb, staffIds: readonly Id[], now: Instant): Promise<TeamTie[]> => {
  if (staffIds.length === 0) return [];
  return await db
    .select({ staffId: dutyShifts.staffId, teamId: dutyShifts.teamId, tieId: dutyShifts.id, until: dutyShifts.to })
    .from(dutyShifts)
    .where(and(inArray(dutyShifts.staffId, [...staffIds]), lte(dutyShifts.from, now), gt(dutyShifts.to, now)));
};
