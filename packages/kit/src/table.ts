import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { either } from './dialect.ts';

/** Declares a table; column names are the snake-case forms of the keys. */
export const table = either(pg.snakeCase.table, sqlite.snakeCase.table);
export const index = either(pg.index, sqlite.index);
export const uniqueIndex = either(pg.uniqueIndex, sqlite.uniqueIndex);
export const check = either(pg.check, sqlite.check);
/** A second name for a table within one query; drizzle's is the same for both engines. */
export const alias = pg.alias;
export const primaryKey = either(pg.primaryKey, sqlite.primaryKey);

/**
 * Whether rows of the table are about a person: it has a `personId`, or it is told so by `holdsPersons`.
 * The read connection refuses statements that touch such a table and not `reach`.
 */
export const isPersonal = (declared: Table): boolean =>
  'personId' in getTableColumns(declared) || declaredPersonal.has(getTableName(declared));

const declaredPersonal = new Set<string>();

/** Declares a table personal whose rows name people in another way than by `personId`. */
export const holdsPersons = <T extends Table>(declared: T): T => {
  declaredPersonal.add(getTableName(declared));
  return declared;
};

/** A column of a table that references a row of another, both by their keys in the declaration. */
export interface Reference {
  readonly column: string;
  readonly foreignTable: Table;
  readonly foreignColumn: string;
}

const configOf = either(pg.getTableConfig, sqlite.getTableConfig);

const keyOf = (declared: Table, column: { readonly name: string }): string =>
  Object.entries(getTableColumns(declared)).find(([, own]) => own.name === column.name)?.[0] ?? column.name;

/** Safe by this guarantee: every table is declared by `table` above, whose types are PostgreSQL's on both engines. */
const asDeclared = (declared: Table): pg.PgTable => declared as pg.PgTable;

/** The references of a table, each of one column. */
export const referencesOf = (declared: Table): Reference[] =>
  configOf(asDeclared(declared)).foreignKeys.flatMap((key) => {
    const { columns, foreignTable, foreignColumns } = key.reference();
    const [column] = columns;
    const [foreign] = foreignColumns;
    if (column === undefined || foreign === undefined) return [];
    return [{ column: keyOf(declared, column), foreignTable, foreignColumn: keyOf(foreignTable, foreign) }];
  });

/** The sets of columns of which a table holds each combination once, conditions of the indexes left aside. */
export const uniqueKeysOf = (declared: Table): string[][] => {
  const { indexes } = configOf(asDeclared(declared));
  return indexes
    .filter(({ config }) => config.unique)
    .map(({ config }) =>
      config.columns.flatMap((column) => ('name' in column ? [keyOf(declared, { name: String(column.name) })] : [])),
    );
};

/** The tables whose rows must be there before a row of this one. */
export const referencedBy = (declared: pg.PgTable): readonly Table[] =>
  configOf(declared).foreignKeys.map((key) => key.reference().foreignTable);
