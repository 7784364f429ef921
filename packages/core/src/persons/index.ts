import { addPerson } from './add-person.ts';
import { editPerson } from './edit-person.ts';
import { findPersons } from './find-persons.ts';
import { recordBirth } from './record-birth.ts';
import { viewPerson } from './view-person.ts';

export { searchNameOf } from './search-name.ts';
export { addPerson, editPerson, findPersons, recordBirth, viewPerson };

export const personVerbs = [addPerson, editPerson, recordBirth] as const;
export const personReads = [findPersons, viewPerson] as const;
