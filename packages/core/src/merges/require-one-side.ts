import { fieldError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { isTiedToOtherSide } from '../access/other-side.ts';
import { allocations } from '../access/tables.ts';
import { enrolments, groupMoves } from '../enrolments/tables.ts';
import { relationships } from '../families/tables.ts';
import { groupStaff } from '../groups/tables.ts';
import { offeringStaff } from '../programmes/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';

const inTheWay = (code: string, message: string) => fieldError('goneId', code, message);

/**
 * Refuses to join two people across the sides of a pair: those who are recorded as related, above all by harm; one who
 * harms somebody whom the other is harmed by; and those whose workers would stand on both sides once they are one.
 */
export const requireOneSide = async (unit: Unit, goneId: Id, keptId: Id): Promise<void> => {
  const rows = await unit.db
    .select({ personId: relationships.personId, other: relationships.otherPersonId, harm: relationships.harm })
    .from(relationships)
    .where(
      and(
        live(relationships),
        or(inArray(relationships.personId, [goneId, keptId]), inArray(relationships.otherPersonId, [goneId, keptId])),
      ),
    );
  const both = new Set([goneId, keptId]);
  const between = rows.filter(({ personId, other }) => both.has(personId) && both.has(other));
  if (between.some(({ harm }) => harm !== null))
    throw inTheWay('harm-between-them', 'Harm is recorded between these two people: they are not one person');
  if (between.length > 0)
    throw inTheWay('related-to-each-other', 'These two people are recorded as related to each other');
  const harming = rows.filter(({ harm }) => harm === 'causes-harm-to');
  const harmed = new Set(harming.filter(({ personId }) => both.has(personId)).map(({ other }) => other));
  if (harming.some(({ personId, other }) => both.has(other) && harmed.has(personId)))
    throw inTheWay('both-sides-of-a-pair', 'One of them harms somebody by whom the other is harmed');
  for (const [personId, other] of [
    [goneId, keptId],
    [keptId, goneId],
  ] as const) {
    for (const staffId of await workersOf(unit, personId)) {
      if (await isTiedToOtherSide(unit, staffId, other))
        throw inTheWay('worker-on-both-sides', 'As one person, a worker would stand on both sides of a pair');
    }
  }
};

/** Everyone who works, or worked, with one side through this person: by allocation, a group or an offering. */
const workersOf = async (unit: Unit, personId: Id): Promise<Id[]> => {
  const { db } = unit;
  const allocated = await db
    .selectDistinct({ staffId: allocations.staffId })
    .from(allocations)
    .where(
      and(
        eq(allocations.personId, personId),
        inArray(allocations.role, ['partner-support', 'child-advocate', 'practitioner']),
        live(allocations),
      ),
    );
  const leading = await db
    .selectDistinct({ staffId: groupStaff.staffId })
    .from(groupStaff)
    .innerJoin(enrolments, eq(enrolments.groupId, groupStaff.groupId))
    .where(and(eq(enrolments.personId, personId), isNotNull(enrolments.groupId)));
  const leftBehind = await db
    .selectDistinct({ staffId: groupStaff.staffId })
    .from(groupStaff)
    .innerJoin(groupMoves, eq(groupMoves.fromGroupId, groupStaff.groupId))
    .where(eq(groupMoves.personId, personId));
  const deciding = await db
    .selectDistinct({ staffId: offeringStaff.staffId })
    .from(offeringStaff)
    .innerJoin(referrals, eq(referrals.offeringId, offeringStaff.offeringId))
    .innerJoin(referralSubjects, eq(referralSubjects.referralId, referrals.id))
    .where(
      and(eq(referralSubjects.personId, personId), inArray(offeringStaff.role, ['coordinator', 'provider-manager'])),
    );
  return [...new Set([...allocated, ...leading, ...leftBehind, ...deciding].map(({ staffId }) => staffId))];
};
