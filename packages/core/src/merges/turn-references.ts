import { type Id, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { type HasId, uniqueKeysOf } from '@waymark/kit';
import { and, eq, getTableColumns, inArray, ne } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { PersonReference } from './references.ts';
import { mergeMoves } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** A row that cannot be turned because the kept record has its like. */
export interface Standing {
  readonly tableName: string;
  readonly rowId: Id;
}

const atOnce = 300;

/** Safe by this guarantee: every table here is declared through the kit, whose columns are PostgreSQL's. */
export const columnOf = (table: PgTable, key: string): HasId => {
  const column: unknown = getTableColumns(table)[key];
  if (column === undefined) throw new Error(`No column ${key}`);
  return column as HasId;
};

/** Rows of a reference that name this person, each split into those that can be turned to `keptId` and those that cannot. */
export const rowsToTurn = async (
  unit: Unit,
  { table, tableName, column, key }: PersonReference,
  { goneId, keptId }: { readonly goneId: Id; readonly keptId: Id },
): Promise<{ readonly turning: readonly Id[]; readonly standing: readonly Standing[] }> => {
  const rows: Row[] = await unit.db
    .select(getTableColumns(table))
    .from(table)
    .where(eq(columnOf(table, column), goneId));
  const keys = uniqueKeysOf(table).filter((key) => key.includes(column));
  const turning: Id[] = [];
  const standing: Standing[] = [];
  for (const row of rows) {
    const rowId = String(row[key]);
    if (await hasLike(unit, table, { keys, row, column, key, keptId })) standing.push({ tableName, rowId });
    else turning.push(rowId);
  }
  return { turning, standing };
};

const hasLike = async (
  unit: Unit,
  table: PgTable,
  given: {
    readonly keys: readonly (readonly string[])[];
    readonly row: Row;
    readonly column: string;
    readonly key: string;
    readonly keptId: Id;
  },
): Promise<boolean> => {
  for (const key of given.keys) {
    const values = key.map((name) => (name === given.column ? given.keptId : given.row[name]));
    if (values.some((value) => value === null || value === undefined)) continue;
    const like = and(
      ne(columnOf(table, given.key), String(given.row[given.key])),
      ...key.map((name, index) => eq(columnOf(table, name), String(values[index]))),
    );
    const [found] = await unit.db
      .select({ id: columnOf(table, given.key) })
      .from(table)
      .where(like)
      .limit(1);
    if (found !== undefined) return true;
  }
  return false;
};

/** Turns these rows from one person to another. */
export const turnRows = async (
  unit: Unit,
  { table, column, key }: PersonReference,
  { rowIds, from, to }: { readonly rowIds: readonly Id[]; readonly from: Id; readonly to: Id },
): Promise<void> => {
  for (let start = 0; start < rowIds.length; start += atOnce) {
    const some = rowIds.slice(start, start + atOnce);
    await unit.db
      .update(table)
      .set({ [column]: to })
      .where(and(inArray(columnOf(table, key), some), eq(columnOf(table, column), from)));
  }
};

/** Remembers which rows a merge turned, so that undoing turns back these and no others. */
export const rememberMoves = async (
  unit: Unit,
  mergeId: Id,
  { tableName, column }: PersonReference,
  rowIds: readonly Id[],
): Promise<void> => {
  for (let start = 0; start < rowIds.length; start += atOnce) {
    await unit.db.insert(mergeMoves).values(
      rowIds.slice(start, start + atOnce).map((rowId, index) => ({
        id: newId(),
        mergeId,
        tableName,
        columnName: column,
        rowId,
        sequence: start + index,
      })),
    );
  }
};
