import type { Id } from '@waymark/contracts';
import { type Asker, type Reader, reach } from '@waymark/database';
import { and, eq, gt, inArray } from 'drizzle-orm';
import { persons } from './tables.ts';

/** The name a person goes by, with the family name. */
export const fullName = (person: {
  readonly knownAs: string | null;
  readonly givenNames: string;
  readonly familyName: string;
}): string => `${person.knownAs ?? person.givenNames} ${person.familyName}`;

/** Names of those of these people the asker has any row about; the others are simply not in the answer. */
export const namesInReach = async (
  reader: Reader,
  asker: Asker,
  personIds: readonly Id[],
): Promise<ReadonlyMap<Id, string>> => {
  if (personIds.length === 0) return new Map();
  const rows = await reader.db
    .selectDistinct({
      personId: persons.id,
      knownAs: persons.knownAs,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
    })
    .from(persons)
    .innerJoin(reach, and(eq(reach.personId, persons.id), eq(reach.staffId, asker.staffId), gt(reach.until, asker.now)))
    .where(inArray(persons.id, [...new Set(personIds)]));
  return new Map(rows.map((row) => [row.personId, fullName(row)]));
};
