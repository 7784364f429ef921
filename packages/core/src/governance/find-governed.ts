import { findGovernedInput, governedFound } from '@waymark/contracts';
import { and, eq, like } from 'drizzle-orm';
import { searchNameOf } from '../persons/search-name.ts';
import { persons } from '../persons/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { governedPersons } from './governed-person.ts';

const most = 50;

/** People by name or day of birth among all records, for whoever sets conflicts and joins records; every search is audited. */
export const findGoverned = defineRead({
  name: 'find-governed',
  summary: 'Finds people among all records, for information governance.',
  permission: 'core.governance.view',
  route: { method: 'POST', path: '/governance/persons/search' },
  input: findGovernedInput,
  output: governedFound,
  sample: () => ({ name: 'Example' }),
  subject: noSubject,
  run: async ({ reader, actor, now }, { name = '', dateOfBirth }) => {
    const wanted = searchNameOf(name).replaceAll(/[\\%_]/g, '');
    return {
      persons: await governedPersons(
        { handle: reader, actor, now },
        and(
          wanted === '' ? undefined : like(persons.searchName, `%${wanted}%`),
          dateOfBirth === undefined ? undefined : eq(persons.dateOfBirth, dateOfBirth),
        ),
        most,
      ),
    };
  },
  opened: (view) => ({ records: [], persons: view.persons.map(({ personId }) => personId) }),
});
