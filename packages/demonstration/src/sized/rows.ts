import type { Id } from '@waymark/contracts';
import { coreTables } from '@waymark/core';
import { auditEntries, type Db, jobs, reach, scopes, statement, type Unit } from '@waymark/database';
import { referencedBy } from '@waymark/kit';
import { getTableColumns, getTableName, sql, type Table } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** A row by the names of its columns, as the query library takes and gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows of one table, in the order in which they were written. */
export interface RowsOfTable {
  readonly table: PgTable;
  readonly rows: readonly Row[];
}

/** Rebuilt from the facts, chained by the store, or of no use after the moment they were written in. */
const ownWays = new Set<Table>([auditEntries, jobs, reach, scopes]);
const ofTheMoment = new Set(['idempotency_keys', 'changes']);

/** Declared by the kit, which gives every table the canonical type. */
const asPg = (table: Table): PgTable => table as PgTable;

const inOrder = (tables: readonly PgTable[]): readonly PgTable[] => {
  const sorted = new Set<PgTable>();
  const add = (table: PgTable): void => {
    for (const other of referencedBy(table).map(asPg)) if (other !== table && tables.includes(other)) add(other);
    sorted.add(table);
  };
  for (const table of tables) add(table);
  return [...sorted];
};

/** The tables that hold facts, each after those it refers to. */
const factTables: readonly PgTable[] = inOrder(
  coreTables.filter((table) => !ownWays.has(table) && !ofTheMoment.has(getTableName(table))).map(asPg),
);

/** What tells a row from the others of its table. Ids sort in the order in which they were made. */
export const keyOf = (row: Row): string => (typeof row['id'] === 'string' ? row['id'] : JSON.stringify(row));

/** Every fact of a database. */
export const readRows = async (db: Db): Promise<readonly RowsOfTable[]> => {
  const found: RowsOfTable[] = [];
  for (const table of factTables) {
    const rows: Row[] = await db.select(getTableColumns(table)).from(table);
    found.push({ table, rows: rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) });
  }
  return found;
};

const inserting = new Map(
  factTables.map((table) => {
    const given = Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]);
    return [table, statement((db: Db) => db.insert(table).values(Object.fromEntries(given)).prepare())] as const;
  }),
);

/** Writes rows as they are, told in the audit by those of them who are people. */
export const writeRows = async (unit: Unit, tables: readonly RowsOfTable[]): Promise<void> => {
  for (const { table, rows } of tables) {
    const insert = inserting.get(table);
    if (insert === undefined) throw new Error(`${getTableName(table)} holds no facts`);
    const prepared = insert(unit);
    for (const row of rows) await prepared.execute({ ...row });
  }
};

/** The ids of the rows of one table. */
export const idsIn = (tables: readonly RowsOfTable[], name: string): readonly Id[] =>
  tables.flatMap(({ table, rows }) => (getTableName(table) === name ? rows.map((row) => keyOf(row)) : []));
