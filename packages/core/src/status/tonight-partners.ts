import type { Id } from '@waymark/contracts';
import { type Asker, type Reader, reach, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import { persons } from '../persons/tables.ts';

/** A living survivor the asker works with, and one of those who cause harm to her. */
export interface PartnerPair {
  readonly partnerId: Id;
  readonly personId: Id;
}

/**
 * The pairs a partner's worker answers for. Who causes harm to whom is read from the worker's own reach: the tie to
 * her is what gives the `status` of him, and nothing else about him.
 */
export const pairsOf = async (
  reader: Reader,
  { staffId, now }: { readonly staffId: Id; readonly now: string },
): Promise<PartnerPair[]> => {
  const asker: Asker = { staffId, now };
  return await reader.db
    .selectDistinct({ partnerId: allocations.personId, personId: reach.personId })
    .from(allocations)
    .innerJoin(persons, and(eq(persons.id, allocations.personId), isNull(persons.diedOn)))
    .innerJoin(
      reach,
      and(
        eq(reach.tieId, allocations.id),
        eq(reach.staffId, staffId),
        eq(reach.level, 'status'),
        gt(reach.until, now),
        ne(reach.personId, allocations.personId),
      ),
    )
    .where(
      and(
        eq(allocations.staffId, staffId),
        eq(allocations.role, 'partner-support'),
        live(allocations),
        visible(allocations, asker),
      ),
    )
    .orderBy(asc(allocations.personId), asc(reach.personId));
};
