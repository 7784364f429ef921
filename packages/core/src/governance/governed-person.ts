import type { GovernedPerson, Id, Instant } from '@waymark/contracts';
import { governs, type ReadDb } from '@waymark/database';
import { and, asc, eq, notExists, type SQL } from 'drizzle-orm';
import { mergedIds } from '../merges/tables.ts';
import { persons } from '../persons/tables.ts';
import type { Actor } from '../verbs/actor.ts';

interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: Instant;
}

/** People whose records the asker governs: not those merged into another, nor anyone the asker is in conflict with. */
export const governedPersons = async (
  { handle: { db }, actor, now }: Asked,
  wanted: SQL | undefined,
  limit: number,
): Promise<GovernedPerson[]> => {
  const rows = await db
    .select({
      personId: persons.id,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
      dateOfBirth: persons.dateOfBirth,
      expectedOn: persons.expectedOn,
      isRestricted: persons.isRestricted,
    })
    .from(persons)
    .where(
      and(
        wanted,
        governs(persons.id, { staffId: actor.staffId, now }),
        notExists(db.select({ goneId: mergedIds.goneId }).from(mergedIds).where(eq(mergedIds.goneId, persons.id))),
      ),
    )
    .orderBy(asc(persons.searchName), asc(persons.id))
    .limit(limit);
  return rows.map(({ givenNames, familyName, ...person }) => ({ ...person, name: `${givenNames} ${familyName}` }));
};

/** Subject of what information governance does with one record; `undefined` when unknown or in conflict. */
export const governedPerson = async (asked: Asked, personId: Id): Promise<GovernedPerson | undefined> => {
  const [person] = await governedPersons(asked, eq(persons.id, personId), 1);
  return person;
};
