import type { Day, Id } from '@waymark/contracts';
import { governanceScope, type ReadDb } from '@waymark/database';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { staffRoles } from '../staff/tables.ts';
import { noTies, type Ties } from './reach-row.ts';
import { untilEndOf } from './tie-period.ts';

/** Who holds the role of information governance governs all records, and has no row about any person (model.md section 7). */
export const governanceTies = async (db: ReadDb, staffIds: readonly Id[], today: Day): Promise<Ties> => {
  if (staffIds.length === 0) return noTies;
  const held = await db
    .select({ id: staffRoles.id, staffId: staffRoles.staffId, to: staffRoles.to })
    .from(staffRoles)
    .where(
      and(
        inArray(staffRoles.staffId, [...staffIds]),
        eq(staffRoles.role, 'information-governance'),
        lte(staffRoles.from, today),
        or(isNull(staffRoles.to), gt(staffRoles.to, today)),
      ),
    );
  return {
    reach: [],
    scopes: held.map(({ id, staffId, to }) => ({
      staffId,
      scopeId: governanceScope,
      tieId: id,
      until: untilEndOf(to),
    })),
  };
};
