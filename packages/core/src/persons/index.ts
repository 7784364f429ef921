import { addPerson } from './add-person.ts';
import { findPersons } from './find-persons.ts';

export { addPerson, findPersons };

export const personVerbs = [addPerson] as const;
export const personReads = [findPersons] as const;
