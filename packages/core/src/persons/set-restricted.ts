import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { persons, restrictions } from './tables.ts';

export interface Restriction {
  readonly id: Id;
  readonly personId: Id;
  readonly isRestricted: boolean;
  readonly why: string;
}

/** Restricts a record to those tied to it by name, or lifts that, as a fact with its reason; reach follows at once. */
export const setRestricted = async (unit: Unit, by: Id, { id, personId, isRestricted, why }: Restriction) => {
  await unit.db.insert(restrictions).values({
    id,
    personId,
    level: 'professionals',
    recordedAt: unit.now,
    recordedBy: by,
    isRestricted,
    why,
  });
  const [person] = await unit.db.select({ version: persons.version }).from(persons).where(eq(persons.id, personId));
  await unit.db
    .update(persons)
    .set({ isRestricted, version: (person?.version ?? 0) + 1 })
    .where(eq(persons.id, personId));
  await refreshReachAround(unit, { persons: [personId] });
};
