import { AppError, type Day, dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import { enrolments } from '../enrolments/tables.ts';
import { childrenConnectedTo, harmedBy } from '../families/connected.ts';
import { relationships } from '../families/tables.ts';
import { groupStaff } from './tables.ts';

/** For how long a tie to the other side of a pair still stands in the way (model.md section 7 rule 3). */
export const monthsApart = 24;

/** Those on the other side of each of these people: harmed by them, causing harm to them, and children connected. */
const otherSideOf = async (unit: Unit, personIds: readonly Id[]): Promise<Id[]> => {
  const harmed = [...(await harmedBy(unit.db, personIds)).values()].flat();
  const harming = await unit.db
    .selectDistinct({ personId: relationships.personId })
    .from(relationships)
    .where(
      and(
        inArray(relationships.otherPersonId, [...personIds]),
        eq(relationships.harm, 'causes-harm-to'),
        live(relationships),
      ),
    );
  const pairs = [...harmed, ...harming.map((row) => row.personId)];
  if (pairs.length === 0) return [];
  const children = [...(await childrenConnectedTo(unit.db, personIds, unit.now)).values()].flat();
  return [...new Set([...pairs, ...children])].filter((id) => !personIds.includes(id));
};

const isWithin = (since: Day) => (to: typeof allocations.to | typeof groupStaff.to) => or(isNull(to), gt(to, since));

const alliedThroughAllocation = async (unit: Unit, staffIds: readonly Id[], others: readonly Id[], since: Day): Promise<boolean> => {
  const [row] = await unit.db
    .select({ id: allocations.id })
    .from(allocations)
    .where(
      and(
        inArray(allocations.staffId, [...staffIds]),
        inArray(allocations.personId, [...others]),
        inArray(allocations.role, ['partner-support', 'child-advocate', 'practitioner']),
        live(allocations),
        isWithin(since)(allocations.to),
      ),
    )
    .limit(1);
  return row !== undefined;
};

const alliedThroughGroup = async (unit: Unit, staffIds: readonly Id[], others: readonly Id[], since: Day): Promise<boolean> => {
  const [row] = await unit.db
    .select({ id: groupStaff.id })
    .from(groupStaff)
    .innerJoin(enrolments, eq(enrolments.groupId, groupStaff.groupId))
    .where(
      and(
        inArray(groupStaff.staffId, [...staffIds]),
        inArray(enrolments.personId, [...others]),
        isWithin(since)(groupStaff.to),
        or(isNull(enrolments.endedAt), gt(enrolments.endedAt, `${since}T00:00:00.000Z`)),
      ),
    )
    .limit(1);
  return row !== undefined;
};

/**
 * Refuses to bring staff and people together where one of the staff works, or worked within 24 months, with the other
 * side of a pair, cover included (model.md section 7 rule 3). 409 `tied-to-the-other-side` names nobody: neither whom
 * the worker knows nor which of several workers it is. Allocation, group staff, offer and place all ask this.
 */
export const requireNoTieToOtherSide = async (
  unit: Unit,
  { staffIds, personIds }: { readonly staffIds: readonly Id[]; readonly personIds: readonly Id[] },
): Promise<void> => {
  if (staffIds.length === 0 || personIds.length === 0) return;
  const since = Temporal.PlainDate.from(dayOf(unit.now)).subtract({ months: monthsApart }).toString();
  for (const personId of personIds) {
    const others = await otherSideOf(unit, [personId]);
    if (others.length === 0) continue;
    const isTied =
      (await alliedThroughAllocation(unit, staffIds, others, since)) || (await alliedThroughGroup(unit, staffIds, others, since));
    if (!isTied) continue;
    throw new AppError('conflict', 'tied-to-the-other-side', {
      message: 'Someone who would work here works with the other side, or did within two years',
    });
  }
};

/** The staff who lead a group now. */
export const staffOfGroup = async (unit: Unit, groupId: Id): Promise<Id[]> => {
  const today = dayOf(unit.now);
  const rows = await unit.db
    .selectDistinct({ staffId: groupStaff.staffId })
    .from(groupStaff)
    .where(and(eq(groupStaff.groupId, groupId), lte(groupStaff.from, today), or(isNull(groupStaff.to), gt(groupStaff.to, today))));
  return rows.map((row) => row.staffId);
};
