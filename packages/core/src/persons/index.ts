import { addPerson } from './add-person.ts';
import { findPersons } from './find-persons.ts';
import { recordBirth } from './record-birth.ts';

export { searchNameOf } from './search-name.ts';
export { addPerson, findPersons, recordBirth };

export const personVerbs = [addPerson, recordBirth] as const;
export const personReads = [findPersons] as const;
