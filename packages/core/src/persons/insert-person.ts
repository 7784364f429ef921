import type { Day, Ethnicity, Id, Sex } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { searchNameOf } from './search-name.ts';
import { persons } from './tables.ts';

/** Someone who is recorded for the first time; what nobody said is recorded as not said. */
export interface NewPerson {
  readonly personId: Id;
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs?: string | undefined;
  readonly dateOfBirth?: Day | undefined;
  readonly expectedOn?: Day | undefined;
  readonly sex?: Sex | undefined;
  readonly ethnicity?: Ethnicity | undefined;
  readonly language?: string | undefined;
  readonly interpreterLanguage?: string | undefined;
  readonly accessNeeds?: string | undefined;
  readonly councilChildId?: string | undefined;
  readonly upn?: string | undefined;
  readonly nhsNumber?: string | undefined;
  readonly isRestricted?: boolean | undefined;
}

/** Writes the row of a new person, recorded by `by` at the time of the unit. */
export const insertPerson = async (unit: Unit, by: Id, person: NewPerson): Promise<void> => {
  await unit.db.insert(persons).values({
    id: person.personId,
    givenNames: person.givenNames,
    familyName: person.familyName,
    knownAs: person.knownAs ?? null,
    searchName: searchNameOf(person.knownAs, person.givenNames, person.familyName),
    dateOfBirth: person.dateOfBirth ?? null,
    expectedOn: person.expectedOn ?? null,
    sex: person.sex ?? 'not-recorded',
    ethnicity: person.ethnicity ?? 'not-asked',
    language: person.language ?? null,
    interpreterLanguage: person.interpreterLanguage ?? null,
    accessNeeds: person.accessNeeds ?? null,
    councilChildId: person.councilChildId ?? null,
    upn: person.upn ?? null,
    nhsNumber: person.nhsNumber ?? null,
    isRestricted: person.isRestricted ?? false,
    recordedAt: unit.now,
    recordedBy: by,
    version: 1,
  });
};
