import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq, getTableColumns, inArray } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';

type Person = typeof persons.$inferSelect;

/** What the kept record takes over where it holds nothing itself. */
const fillable = [
  'knownAs',
  'dateOfBirth',
  'expectedOn',
  'diedOn',
  'language',
  'interpreterLanguage',
  'accessNeeds',
  'councilChildId',
  'upn',
  'nhsNumber',
] as const satisfies readonly (keyof Person)[];
type Fillable = (typeof fillable)[number];

const bothOf = async (unit: Unit, goneId: Id, keptId: Id) => {
  const rows: Person[] = await unit.db
    .select(getTableColumns(persons))
    .from(persons)
    .where(inArray(persons.id, [goneId, keptId]));
  const gone = rows.find(({ id }) => id === goneId);
  const kept = rows.find(({ id }) => id === keptId);
  if (gone === undefined || kept === undefined) throw new Error('A merge without its two records');
  return { gone, kept };
};

const restricted = 'isRestricted';

/** Fills what the kept record lacks from the one that goes; answers which columns, so that it can be undone. */
export const fillKept = async (unit: Unit, goneId: Id, keptId: Id): Promise<string[]> => {
  const { gone, kept } = await bothOf(unit, goneId, keptId);
  const filled = fillable.filter((column) => kept[column] === null && gone[column] !== null);
  const isNowRestricted = gone.isRestricted && !kept.isRestricted;
  // The council's id names one record alone.
  const given = filled.includes('councilChildId') ? { councilChildId: null } : {};
  await unit.db
    .update(persons)
    .set({ ...given, version: gone.version + 1 })
    .where(eq(persons.id, goneId));
  await unit.db
    .update(persons)
    .set({
      ...Object.fromEntries(filled.map((column) => [column, gone[column]])),
      ...(isNowRestricted && { isRestricted: true }),
      version: kept.version + 1,
    })
    .where(eq(persons.id, keptId));
  return [...filled, ...(isNowRestricted ? [restricted] : [])];
};

const isFillable = (column: string): column is Fillable => fillable.some((known) => known === column);

/** Empties again what was filled, where nobody has changed it since; the council's id goes back. */
export const emptyFilled = async (unit: Unit, goneId: Id, keptId: Id, filled: readonly string[]): Promise<void> => {
  const { gone, kept } = await bothOf(unit, goneId, keptId);
  const givesBack = filled.includes('councilChildId');
  const unchanged = filled
    .filter(isFillable)
    .filter((column) => column === 'councilChildId' || kept[column] === gone[column]);
  await unit.db
    .update(persons)
    .set({
      ...Object.fromEntries(unchanged.map((column) => [column, null])),
      ...(filled.includes(restricted) && { isRestricted: false }),
      version: kept.version + 1,
    })
    .where(eq(persons.id, keptId));
  await unit.db
    .update(persons)
    .set({ ...(givesBack && { councilChildId: kept.councilChildId }), version: gone.version + 1 })
    .where(eq(persons.id, goneId));
};
