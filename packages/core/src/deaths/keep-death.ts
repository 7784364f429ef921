import type { Day, Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { changes } from '../settings/tables.ts';
import { deaths } from './tables.ts';

/** The statement of a person's death that stands; `undefined` where there is none, or it was taken back. */
export const standingDeath = async (unit: Unit, personId: Id) => {
  const [row] = await unit.db
    .select({ deathId: deaths.id, diedOn: deaths.diedOn, howKnown: deaths.howKnown })
    .from(deaths)
    .where(and(eq(deaths.personId, personId), eq(deaths.isTakenBack, false), live(deaths)));
  return row;
};

/** Writes the day of death to the person's row, or takes it away; what stood before is kept with who changed it. */
export const setDiedOn = async (unit: Unit, personId: Id, diedOn: Day | null, by: Id): Promise<void> => {
  const [row] = await unit.db
    .select({ diedOn: persons.diedOn, version: persons.version })
    .from(persons)
    .where(eq(persons.id, personId));
  if (row === undefined || row.diedOn === diedOn) return;
  const version = row.version + 1;
  await unit.db.update(persons).set({ diedOn, version }).where(eq(persons.id, personId));
  await unit.db.insert(changes).values({
    tableName: 'persons',
    rowId: personId,
    version,
    at: unit.now,
    by,
    before: { diedOn: row.diedOn },
    after: { diedOn },
  });
};
