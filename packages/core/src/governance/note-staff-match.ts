import type { Id } from '@waymark/contracts';
import { systemActor, type Unit } from '@waymark/database';
import { like, type SQL } from 'drizzle-orm';
import { searchNameOf } from '../persons/search-name.ts';
import { persons } from '../persons/tables.ts';
import { governanceItems } from './tables.ts';

/** People with the family name of a member of staff. */
export const hasFamilyNameOf = (name: string): SQL => {
  const last =
    searchNameOf(name)
      .replaceAll(/[\\%_]/g, '')
      .split(' ')
      .at(-1) ?? '';
  return like(persons.searchName, `% ${last}`);
};

/**
 * Compares a member of staff who is added or takes another name with everyone who has a record here, silently
 * (model.md section 1, conflict). The same is done and written whether somebody has the name or not, so that whoever
 * adds staff learns of nobody: a name nobody has is settled as it is written.
 */
export const noteStaffMatch = async (
  unit: Unit,
  { staffId, name }: { readonly staffId: Id; readonly name: string },
): Promise<void> => {
  const named = await unit.db.$count(persons, hasFamilyNameOf(name));
  const settled = { settledAt: unit.now, settledBy: systemActor, outcome: 'nobody-here' } as const;
  await unit.db.insert(governanceItems).values({
    kind: 'staff-match',
    staffId,
    saidName: name,
    raisedAt: unit.now,
    ...(named === 0 ? settled : {}),
  });
};
