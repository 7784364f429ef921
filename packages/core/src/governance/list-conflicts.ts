import { conflictList, listConflictsInput } from '@waymark/contracts';
import { governs } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { conflicts } from '../access/tables.ts';
import { families } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';

/** The conflicts that stand; not those of the asker, for whom those records do not exist. */
export const listConflicts = defineRead({
  name: 'list-conflicts',
  summary: 'Conflicts of staff with people and families.',
  permission: 'core.governance.view',
  route: { method: 'GET', path: '/governance/conflicts' },
  input: listConflictsInput,
  output: conflictList,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const setter = alias(staff, 'setter');
    const rows = await reader.db
      .select({
        conflictId: conflicts.id,
        staffId: conflicts.staffId,
        staff: staff.name,
        personId: conflicts.personId,
        givenNames: persons.givenNames,
        familyName: persons.familyName,
        familyReference: families.reference,
        kind: conflicts.kind,
        why: conflicts.why,
        since: conflicts.recordedAt,
        setBy: setter.name,
      })
      .from(conflicts)
      .innerJoin(staff, eq(staff.id, conflicts.staffId))
      .innerJoin(persons, eq(persons.id, conflicts.personId))
      .leftJoin(families, eq(families.id, conflicts.familyId))
      .leftJoin(setter, eq(setter.id, conflicts.recordedBy))
      .where(and(isNull(conflicts.endedAt), governs(conflicts.personId, { staffId: actor.staffId, now })))
      .orderBy(asc(staff.name), asc(conflicts.id));
    return {
      conflicts: rows.map(({ givenNames, familyName, ...row }) => ({ ...row, person: `${givenNames} ${familyName}` })),
    };
  },
  opened: (view) => ({
    records: view.conflicts.map(({ conflictId }) => conflictId),
    persons: [...new Set(view.conflicts.map(({ personId }) => personId))],
  }),
});
