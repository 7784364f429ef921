import type { Id } from '@waymark/contracts';
import { reach, type Unit } from '@waymark/database';
import { inArray } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';

/** Who may read anything of these people, before what stands under them is turned. */
export const readersOf = async ({ db }: Unit, personIds: readonly Id[]): Promise<Id[]> => {
  const rows = await db
    .selectDistinct({ staffId: reach.staffId })
    .from(reach)
    .where(inArray(reach.personId, [...personIds]));
  return rows.map(({ staffId }) => staffId);
};

/** Brings the access of everyone around both records in line with where everything stands now. */
export const refreshAroundBoth = async (unit: Unit, personIds: readonly Id[], readers: readonly Id[]): Promise<void> =>
  await refreshReachAround(unit, { persons: personIds, staff: readers });
