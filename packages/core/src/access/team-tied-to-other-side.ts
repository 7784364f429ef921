import { dayOf, type Id, toInstant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, inArray, or } from 'drizzle-orm';
import { dutyShifts, staff } from '../staff/tables.ts';
import { exceptedFor, isTiedToOtherSide, monthsApart } from './other-side.ts';

/**
 * Whether a team of this member of staff works, or within 24 months worked, with the other side of a pair: the team they
 * belong to, and those they had a duty shift for. What a team has, its manager and its duty worker read, so that they are
 * tied as it is (model.md section 7 rule 3). A recorded exception for that person holds here too.
 */
export const isTeamTiedToOtherSide = async (unit: Unit, staffId: Id, personId: Id): Promise<boolean> => {
  if ((await exceptedFor(unit, staffId)).has(personId)) return false;
  const since = Temporal.PlainDate.from(dayOf(unit.now)).subtract({ months: monthsApart });
  const ownTeam = unit.db.select({ teamId: staff.teamId }).from(staff).where(eq(staff.id, staffId));
  const teamsOnDuty = unit.db
    .select({ teamId: dutyShifts.teamId })
    .from(dutyShifts)
    .where(
      and(eq(dutyShifts.staffId, staffId), gt(dutyShifts.to, toInstant(since.toZonedDateTime('UTC').toInstant()))),
    );
  const members = await unit.db
    .select({ id: staff.id })
    .from(staff)
    .where(or(inArray(staff.teamId, ownTeam), inArray(staff.teamId, teamsOnDuty)));
  for (const { id } of members) {
    if (id !== staffId && (await isTiedToOtherSide(unit, id, personId))) return true;
  }
  return false;
};
