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

const configOf = either<(declared: pg.PgTable) => Pick<ReturnType<typeof pg.getTableConfig>, 'foreignKeys'>>(
  pg.getTableConfig,
  sqlite.getTableConfig,
);

/** The tables whose rows must be there before a row of this one. */
export const referencedBy = (declared: pg.PgTable): readonly Table[] =>
  configOf(declared).foreignKeys.map((key) => key.reference().foreignTable);
