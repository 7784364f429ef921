import {
  AppError,
  type Day,
  dayOf,
  type EditPersonInput,
  editPersonInput,
  fieldError,
  personEdited,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, desc, eq, gt } from 'drizzle-orm';
import { mayRead, requireLevel } from '../access/require-level.ts';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { refreshPositions } from '../positions/refresh-positions.ts';
import { changes } from '../settings/tables.ts';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { personInReach } from './person-in-reach.ts';
import { searchNameOf } from './search-name.ts';
import { persons } from './tables.ts';

const columns = {
  givenNames: persons.givenNames,
  familyName: persons.familyName,
  knownAs: persons.knownAs,
  dateOfBirth: persons.dateOfBirth,
  expectedOn: persons.expectedOn,
  sex: persons.sex,
  ethnicity: persons.ethnicity,
  language: persons.language,
  interpreterLanguage: persons.interpreterLanguage,
  accessNeeds: persons.accessNeeds,
  upn: persons.upn,
  nhsNumber: persons.nhsNumber,
} as const;

type Details = Pick<typeof persons.$inferSelect, keyof typeof columns>;

/**
 * Changes a person's details; what stood before is kept with who changed it. A form opened before someone else's change
 * is refused: 409 `stale-version` with the fields that changed, when and by whom. Numbers that lead to a school or a
 * surgery stay as they are where the asker may not read them.
 */
export const editPerson = defineVerb({
  name: 'edit-person',
  summary: 'Changes a person’s names, dates, needs and identifiers.',
  permission: 'core.person.edit',
  route: { method: 'PUT', path: '/persons/:personId' },
  input: editPersonInput,
  output: personEdited,
  repeat: 'version',
  sample: (world) => ({
    personId: world.motherId,
    givenNames: 'Robin',
    familyName: 'Example',
    sex: 'F',
    ethnicity: 'not-asked',
    dateOfBirth: '1991-06-21',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, ifMatch, programmes }, input) => {
    const { personId } = input;
    await requireLevel(unit, actor, personId, 'casework');
    const [row] = await unit.db
      .select({ ...columns, version: persons.version })
      .from(persons)
      .where(eq(persons.id, personId));
    if (row === undefined) throw new Error('A person in reach has no row');
    const { version: standing, ...before } = row;
    if (ifMatch !== standing) throw await staleVersion(unit, actor, personId, { seen: ifMatch ?? 0, standing });
    requirePossible(input, before, dayOf(now));
    const after = detailsOf(input, before, await mayRead(unit, actor, personId, 'professionals'));
    const changed = changedFields(before, after);
    about({ records: [personId], persons: [personId] });
    if (changed.length === 0) return { personId, version: standing };
    const version = standing + 1;
    await unit.db
      .update(persons)
      .set({
        ...after,
        searchName: searchNameOf(after.knownAs ?? undefined, after.givenNames, after.familyName),
        version,
      })
      .where(eq(persons.id, personId));
    await unit.db.insert(changes).values({
      tableName: 'persons',
      rowId: personId,
      version,
      at: now,
      by: actor.staffId,
      before: Object.fromEntries(changed.map((field) => [field, before[field]])),
      after: Object.fromEntries(changed.map((field) => [field, after[field]])),
    });
    if (before.dateOfBirth !== after.dateOfBirth) {
      await refreshPositions(unit, programmes, [personId]);
      await refreshReachAround(unit, { persons: [personId] });
    }
    return { personId, version };
  },
});

const requirePossible = ({ dateOfBirth, expectedOn }: EditPersonInput, before: Details, today: Day): void => {
  if (dateOfBirth !== undefined && dateOfBirth > today)
    throw fieldError('dateOfBirth', 'in-the-future', 'Date of birth must be today or in the past');
  // A birth is recorded by itself, with the plan going on; the expected day of someone born stays.
  if (before.dateOfBirth === null && before.expectedOn !== null && dateOfBirth !== undefined)
    throw fieldError('dateOfBirth', 'record-the-birth', 'Record the birth instead');
  if (before.dateOfBirth === null && before.expectedOn !== null && expectedOn === undefined)
    throw fieldError('expectedOn', 'expected-date-missing', 'Enter the expected date of delivery');
  if (expectedOn !== undefined && before.expectedOn === null)
    throw fieldError('expectedOn', 'not-unborn', 'This person is not recorded as unborn');
};

const detailsOf = (input: EditPersonInput, before: Details, mayNumbers: boolean): Details => ({
  givenNames: input.givenNames,
  familyName: input.familyName,
  knownAs: input.knownAs ?? null,
  dateOfBirth: input.dateOfBirth ?? null,
  expectedOn: input.expectedOn ?? before.expectedOn,
  sex: input.sex,
  ethnicity: input.ethnicity,
  language: input.language ?? null,
  interpreterLanguage: input.interpreterLanguage ?? null,
  accessNeeds: input.accessNeeds ?? null,
  upn: mayNumbers ? (input.upn ?? null) : before.upn,
  nhsNumber: mayNumbers ? (input.nhsNumber ?? null) : before.nhsNumber,
});

/** The cast holds: the keys are those of `columns`, which both are made of. */
const changedFields = (before: Details, after: Details): (keyof Details)[] =>
  (Object.keys(columns) as (keyof Details)[]).filter((field) => before[field] !== after[field]);

const numbers = new Set(['upn', 'nhsNumber', 'councilChildId']);

const staleVersion = async (
  unit: Unit,
  actor: Actor,
  personId: string,
  { seen, standing }: { readonly seen: number; readonly standing: number },
): Promise<AppError> => {
  const since = await unit.db
    .select({ at: changes.at, after: changes.after, name: staff.name, organisationId: staff.organisationId })
    .from(changes)
    .leftJoin(staff, eq(staff.id, changes.by))
    .where(and(eq(changes.tableName, 'persons'), eq(changes.rowId, personId), gt(changes.version, seen)))
    .orderBy(desc(changes.version));
  const mayNumbers = await mayRead(unit, actor, personId, 'professionals');
  const fields = since.flatMap(({ after }) => Object.keys(after)).filter((field) => mayNumbers || !numbers.has(field));
  const [last] = since;
  return new AppError('conflict', 'stale-version', {
    message: 'Someone has changed this person’s details in the meantime',
    facts: {
      version: standing,
      changed: [...new Set(fields)].sort(),
      changedBy: last?.organisationId === actor.organisationId ? (last?.name ?? null) : 'another worker',
      changedAt: last?.at ?? null,
    },
  });
};
