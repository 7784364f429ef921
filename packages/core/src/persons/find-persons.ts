import { findPersonsInput, personsFound } from '@waymark/contracts';
import { inScope, reach, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, exists, gt, inArray, like } from 'drizzle-orm';
import { families, memberships } from '../families/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { fullName } from './names-in-reach.ts';
import { searchNameOf } from './search-name.ts';
import { persons } from './tables.ts';

/** People by name among those the asker has a row about; others do not exist here, not even as a count (rule 4). */
export const findPersons = defineRead({
  name: 'find-persons',
  summary: 'Finds people by name among those the asker works with.',
  permission: 'core.person.find',
  route: { method: 'POST', path: '/persons/search' },
  input: findPersonsInput,
  output: personsFound,
  sample: () => ({ name: 'Example' }),
  subject: noSubject,
  run: async ({ reader, actor, now }, { name, limit = 20 }) => {
    const asker = { staffId: actor.staffId, now };
    const wanted = searchNameOf(name).replaceAll(/[\\%_]/g, '');
    const rows = await reader.db
      .select({
        personId: persons.id,
        givenNames: persons.givenNames,
        knownAs: persons.knownAs,
        familyName: persons.familyName,
        dateOfBirth: persons.dateOfBirth,
        expectedOn: persons.expectedOn,
      })
      .from(persons)
      .where(
        and(
          like(persons.searchName, `%${wanted}%`),
          exists(
            reader.db
              .select({ staffId: reach.staffId })
              .from(reach)
              .where(and(eq(reach.staffId, actor.staffId), eq(reach.personId, persons.id), gt(reach.until, now))),
          ),
        ),
      )
      .orderBy(asc(persons.searchName), asc(persons.id))
      .limit(limit);
    const ids = rows.map((row) => row.personId);
    const found =
      ids.length === 0
        ? []
        : await reader.db
            .selectDistinct({ personId: memberships.personId, familyId: families.id, reference: families.reference })
            .from(memberships)
            .innerJoin(families, eq(families.id, memberships.familyId))
            .where(
              and(
                inArray(memberships.personId, ids),
                live(memberships),
                visible(memberships, asker),
                inScope(families.id, asker),
              ),
            )
            .orderBy(asc(families.reference));
    return {
      persons: rows.map((row) => ({
        personId: row.personId,
        name: fullName(row),
        dateOfBirth: row.dateOfBirth,
        expectedOn: row.expectedOn,
        families: found
          .filter((family) => family.personId === row.personId)
          .map(({ familyId, reference }) => ({ familyId, reference })),
      })),
    };
  },
  opened: (view) => ({ records: [], persons: view.persons.map((person) => person.personId) }),
});
