import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { referencesOf } from '@waymark/kit';
import { and, eq, getTableColumns, getTableName, inArray } from 'drizzle-orm';
import type { PersonReference } from './references.ts';
import { columnOf } from './turn-references.ts';

const atOnce = 300;

/** The rows that go back, by the reference they go back in. */
export type Returning = Map<PersonReference, Set<Id>>;

/** Columns of a table that name rows of other tables or, in a fact, the fact it corrects. */
const linksOf = ({ table, tableName, column }: PersonReference): { readonly column: string; readonly to: string }[] => [
  ...referencesOf(table)
    .filter((reference) => reference.column !== column)
    .map((reference) => ({ column: reference.column, to: getTableName(reference.foreignTable) })),
  ...('supersedes' in getTableColumns(table) ? [{ column: 'supersedes', to: tableName }] : []),
];

/**
 * Adds what was recorded since a merge and belongs to a row that goes back: a correction of a fact, a mark on a place.
 * Without it a place would be one person's and its marks another's.
 */
export const followSince = async (unit: Unit, returning: Returning, keptId: Id): Promise<void> => {
  for (let grew = true; grew; ) {
    grew = false;
    for (const [reference, own] of returning) {
      for (const { column, to } of linksOf(reference)) {
        const parents = [...returning].flatMap(([parent, rows]) => (parent.tableName === to ? [...rows] : []));
        for (const rowId of await childrenOf(unit, reference, { column, parents, keptId })) {
          grew ||= !own.has(rowId);
          own.add(rowId);
        }
      }
    }
  }
};

const childrenOf = async (
  unit: Unit,
  { table, column: person, key }: PersonReference,
  given: { readonly column: string; readonly parents: readonly Id[]; readonly keptId: Id },
): Promise<Id[]> => {
  const found: Id[] = [];
  for (let start = 0; start < given.parents.length; start += atOnce) {
    const rows = await unit.db
      .select({ id: columnOf(table, key) })
      .from(table)
      .where(
        and(
          inArray(columnOf(table, given.column), given.parents.slice(start, start + atOnce)),
          eq(columnOf(table, person), given.keptId),
        ),
      );
    found.push(...rows.map(({ id }) => String(id)));
  }
  return found;
};
