import { conflictList, type Id, type Instant, listConflictsInput } from '@waymark/contracts';
import { governs, type ReadDb } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, asc, eq, ne } from 'drizzle-orm';
import { conflicts } from '../access/tables.ts';
import { families } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';

const mostLifted = 100;

/** The conflicts that stand and those that were lifted; not those of the asker, for whom those records do not exist. */
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
    const rows = await conflictsOf(reader.db, { staffId: actor.staffId, now });
    return {
      conflicts: rows
        .filter(({ liftedAt }) => liftedAt === null)
        .map(({ liftedAt: _at, liftedBy: _by, liftedWhy: _why, ...row }) => row),
      lifted: rows
        .flatMap(({ liftedAt, staffId: _staffId, personId: _personId, kind: _kind, setBy: _setBy, ...row }) =>
          liftedAt === null ? [] : [{ ...row, liftedAt }],
        )
        .toSorted((one, other) => (one.liftedAt < other.liftedAt ? 1 : -1))
        .slice(0, mostLifted),
    };
  },
  opened: (view) => ({
    records: [...view.conflicts, ...view.lifted].map(({ conflictId }) => conflictId),
    persons: [...new Set(view.conflicts.map(({ personId }) => personId))],
  }),
});

const conflictsOf = async (db: ReadDb, who: { readonly staffId: Id; readonly now: Instant }) => {
  const setter = alias(staff, 'setter');
  const lifter = alias(staff, 'lifter');
  const rows = await db
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
      liftedAt: conflicts.endedAt,
      liftedBy: lifter.name,
      liftedWhy: conflicts.endedWhy,
    })
    .from(conflicts)
    .innerJoin(staff, eq(staff.id, conflicts.staffId))
    .innerJoin(persons, eq(persons.id, conflicts.personId))
    .leftJoin(families, eq(families.id, conflicts.familyId))
    .leftJoin(setter, eq(setter.id, conflicts.recordedBy))
    .leftJoin(lifter, eq(lifter.id, conflicts.endedBy))
    // Nobody reads of a conflict of their own, not that it stood once either.
    .where(and(ne(conflicts.staffId, who.staffId), governs(conflicts.personId, who)))
    .orderBy(asc(staff.name), asc(conflicts.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, person: `${givenNames} ${familyName}` }));
};
