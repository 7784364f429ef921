import { type Reference, referencesOf } from '@waymark/kit';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { persons } from '../persons/tables.ts';

/** A column whose rows name a person, in a table whose rows have a key: what a merge turns. */
export interface PersonReference {
  readonly table: PgTable;
  readonly tableName: string;
  readonly column: string;
  /** The column by which a row is known. */
  readonly key: string;
}

/** Rebuilt from the records themselves, or the merge's own: never turned. */
const notTurned: ReadonlySet<string> = new Set([
  'match_decisions',
  'merged_ids',
  'merges',
  'person_keys',
  'possible_matches',
]);

/** Every table of the house is declared through the kit, whose types are PostgreSQL's on both engines. */
export const asPg = (table: Table): PgTable => table as PgTable;

/** Every column that references a person, found from the tables themselves, so that a new table is not forgotten. */
export const personReferences = (tables: readonly Table[]): PersonReference[] =>
  tables.flatMap((table) => {
    const tableName = getTableName(table);
    if (notTurned.has(tableName)) return [];
    return referencesOf(table)
      .filter(isOfPersons)
      .map(({ column }) => ({ table: asPg(table), tableName, column, key: keyOf(table) }));
  });

const keyOf = (table: Table): string => {
  const key = Object.entries(getTableColumns(table)).find(([, column]) => column.primary)?.[0];
  if (key === undefined) throw new Error(`Rows of ${getTableName(table)} name people and have no key of one column`);
  return key;
};

const isOfPersons = ({ foreignTable, foreignColumn }: Reference): boolean =>
  getTableName(foreignTable) === getTableName(persons) && foreignColumn === 'id';
