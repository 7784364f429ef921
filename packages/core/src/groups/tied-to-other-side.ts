import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { cannotBeArranged } from '../access/cannot-be-arranged.ts';
import { isBarredFrom } from '../access/is-barred.ts';
import { isTiedToOtherSide } from '../access/other-side.ts';
import { groupStaff } from './tables.ts';

/**
 * Refuses to bring staff and people together where one of the staff works, or worked within 24 months, with the other
 * side of a pair, cover included (model.md section 7 rule 3). 409 `cannot-be-arranged` names nobody: neither whom
 * the worker knows, by work or in conflict, nor which of several workers it is. Group staff, offers and places all ask this.
 */
export const requireNoTieToOtherSide = async (
  unit: Unit,
  { staffIds, personIds }: { readonly staffIds: readonly Id[]; readonly personIds: readonly Id[] },
): Promise<void> => {
  for (const personId of personIds) {
    for (const staffId of staffIds) {
      if (!(await isTiedToOtherSide(unit, staffId, personId)) && !(await isBarredFrom(unit, staffId, [personId])))
        continue;
      throw cannotBeArranged();
    }
  }
};

/** The staff who lead a group now or are planned to. */
export const staffOfGroup = async (unit: Unit, groupId: Id): Promise<Id[]> => {
  const today = dayOf(unit.now);
  const rows = await unit.db
    .selectDistinct({ staffId: groupStaff.staffId })
    .from(groupStaff)
    .where(and(eq(groupStaff.groupId, groupId), or(isNull(groupStaff.to), gt(groupStaff.to, today))))
    .orderBy(asc(groupStaff.staffId));
  return rows.map((row) => row.staffId);
};
