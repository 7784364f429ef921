import { findPersonsInput, holdsPermission, personsFound } from '@waymark/contracts';
import { inScope, type ReadDb, reach, reaches, visible } from '@waymark/database';
import { alias, live, unindexed } from '@waymark/kit';
import { and, asc, eq, exists, gt, inArray, like, or } from 'drizzle-orm';
import { families, memberships } from '../families/tables.ts';
import { mergedIds } from '../merges/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { fullName } from './names-in-reach.ts';
import { searchNameOf } from './search-name.ts';
import { persons } from './tables.ts';

/**
 * Names under which a record that was joined with this one was kept. A new name may be how she is not found: only who
 * reads what professionals or her own side know of this person finds her by an old one.
 */
const earlierNames = (db: ReadDb, wanted: string) => {
  const gone = alias(persons, 'gone_person');
  return db
    .select({ goneId: mergedIds.goneId })
    .from(mergedIds)
    .innerJoin(gone, eq(gone.id, mergedIds.goneId))
    .where(and(eq(mergedIds.keptId, persons.id), like(gone.searchName, wanted)));
};

/** People by name, day of birth or number among those the asker has a row about; others do not exist here, not even as a count (rule 4). */
export const findPersons = defineRead({
  name: 'find-persons',
  summary: 'Finds people by name, day of birth or number among those the asker works with.',
  permission: 'core.person.find',
  route: { method: 'POST', path: '/persons/search' },
  input: findPersonsInput,
  output: personsFound,
  sample: () => ({ name: 'Example' }),
  subject: noSubject,
  run: async ({ reader, actor, now }, { name, dateOfBirth, identifier, limit = 20 }) => {
    const asker = { staffId: actor.staffId, now };
    const { db } = reader;
    const wanted = name === undefined ? undefined : `%${searchNameOf(name).replaceAll(/[\\%_]/g, '')}%`;
    const number = identifier?.replaceAll(/[\s-]/g, '').toUpperCase();
    // It begins from whom the asker may read: how long it takes says nothing of anyone else (rule 4).
    const rows = await db
      .selectDistinct({
        personId: persons.id,
        searchName: persons.searchName,
        givenNames: persons.givenNames,
        knownAs: persons.knownAs,
        familyName: persons.familyName,
        dateOfBirth: persons.dateOfBirth,
        expectedOn: persons.expectedOn,
      })
      .from(reach)
      .innerJoin(persons, eq(persons.id, reach.personId))
      .where(
        and(
          eq(reach.staffId, actor.staffId),
          gt(reach.until, now),
          wanted === undefined
            ? undefined
            : or(
                like(persons.searchName, wanted),
                and(inArray(reach.level, ['professionals', 'support']), exists(earlierNames(db, wanted))),
              ),
          dateOfBirth === undefined ? undefined : eq(unindexed(persons.dateOfBirth), dateOfBirth),
          number === undefined
            ? undefined
            : or(
                eq(unindexed(persons.councilChildId), identifier ?? ''),
                eq(persons.upn, number),
                eq(persons.nhsNumber, number),
              ),
        ),
      )
      .orderBy(asc(persons.searchName), asc(persons.id))
      .limit(limit);
    const ids = rows.map((row) => row.personId);
    const mayView = holdsPermission([...actor.roles], 'core.person.view');
    const opened =
      ids.length === 0
        ? []
        : await reader.db
            .select({ personId: persons.id })
            .from(persons)
            .where(and(inArray(persons.id, ids), reaches(persons.id, 'shared', asker)));
    const open = new Set(opened.map((row) => row.personId));
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
        mayOpen: mayView && open.has(row.personId),
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
