import { listRestrictedInput, restrictedList } from '@waymark/contracts';
import { governs } from '@waymark/database';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { persons, restrictions } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { governedPersons } from './governed-person.ts';

const most = 200;

/** Whose records are restricted, by whom and why. */
export const listRestricted = defineRead({
  name: 'list-restricted',
  summary: 'People whose records are restricted.',
  permission: 'core.governance.view',
  route: { method: 'GET', path: '/governance/restricted' },
  input: listRestrictedInput,
  output: restrictedList,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const found = await governedPersons({ handle: reader, actor, now }, eq(persons.isRestricted, true), most);
    const ids = found.map(({ personId }) => personId);
    const said =
      ids.length === 0
        ? []
        : await reader.db
            .select({
              personId: restrictions.personId,
              why: restrictions.why,
              since: restrictions.recordedAt,
              by: staff.name,
            })
            .from(restrictions)
            .leftJoin(staff, eq(staff.id, restrictions.recordedBy))
            .where(
              and(
                inArray(restrictions.personId, ids),
                eq(restrictions.isRestricted, true),
                governs(restrictions.personId, { staffId: actor.staffId, now }),
              ),
            )
            .orderBy(desc(restrictions.recordedAt), desc(restrictions.id));
    return {
      persons: found.map(({ personId, name, dateOfBirth, expectedOn }) => {
        const last = said.find((row) => row.personId === personId);
        const { why = null, since = null, by = null } = last ?? {};
        return { personId, name, dateOfBirth, expectedOn, why, since, by };
      }),
    };
  },
  opened: (view) => ({ records: [], persons: view.persons.map(({ personId }) => personId) }),
});
