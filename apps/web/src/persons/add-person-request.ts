import type { Day, Ethnicity, Id, Sex } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface NewPerson {
  readonly personId: Id;
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs?: string | undefined;
  readonly dateOfBirth?: Day | undefined;
  readonly expectedOn?: Day | undefined;
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
  readonly interpreterLanguage?: string | undefined;
  readonly accessNeeds?: string | undefined;
  readonly membership: {
    readonly membershipId: Id;
    readonly familyId: Id;
    readonly from: Day;
    readonly livesInHousehold?: boolean | undefined;
  };
}

/** Adds a person to a family; the same ids again answer as before. */
export const addPerson = (person: NewPerson) =>
  request({ method: 'POST', path: '/persons', body: { ...person } }, (contracts) => contracts.personAdded);
