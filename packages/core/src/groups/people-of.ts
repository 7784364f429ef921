import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { offers } from '../offers/tables.ts';

/** Who has a place in the group, or an offer of one. */
export const peopleOf = async (unit: Unit, groupId: Id): Promise<Id[]> => {
  const placed = await unit.db
    .select({ personId: enrolments.personId })
    .from(enrolments)
    .where(and(eq(enrolments.groupId, groupId), isNull(enrolments.endedAt)))
    .orderBy(asc(enrolments.id));
  const offered = await unit.db
    .select({ personId: offers.personId })
    .from(offers)
    .where(and(eq(offers.groupId, groupId), isNull(offers.answer)))
    .orderBy(asc(offers.id));
  return [...new Set([...placed, ...offered].map((row) => row.personId))];
};
