import { AppError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import type { HasId } from '@waymark/kit';
import { eq, getTableColumns, type InferInsertModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

interface FactTable extends PgTable {
  readonly id: HasId;
  readonly supersedes: HasId;
}

type Row<Table extends FactTable> = InferInsertModel<Table> & { readonly id: Id };

/** What two deliveries of one fact may differ in: when and by whom it was written down. */
const recordedColumns = new Set(['recordedAt', 'recordedBy']);

const isSame = (stored: Readonly<Record<string, unknown>>, sent: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(stored)
    .filter((key) => !recordedColumns.has(key))
    .every((key) => JSON.stringify(stored[key] ?? null) === JSON.stringify(sent[key] ?? null));

/**
 * Appends a fact whose id the client made: the same id with the same content answers `isNew: false` (S2), with other
 * content 409 `fact-id-reused`; a fact that corrects one which is no longer live gets 409 `fact-no-longer-live`.
 */
export const appendFact = async <Table extends FactTable>(
  unit: Unit,
  table: Table,
  row: Row<Table>,
): Promise<{ readonly isNew: boolean }> => {
  const [stored] = await unit.db
    .select(getTableColumns(table as PgTable))
    .from(table as PgTable)
    .where(eq(table.id, row.id));
  if (stored !== undefined) {
    if (isSame(stored, row)) return { isNew: false };
    throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
  }
  const { supersedes } = row as { readonly supersedes?: Id | null };
  if (supersedes !== undefined && supersedes !== null) await requireLive(unit, table, supersedes);
  await unit.db.insert(table as PgTable).values(row);
  return { isNew: true };
};

const requireLive = async (unit: Unit, table: FactTable, factId: Id): Promise<void> => {
  const [superseded] = await unit.db
    .select({ id: table.id })
    .from(table as PgTable)
    .where(eq(table.supersedes, factId));
  if (superseded !== undefined) {
    throw new AppError('conflict', 'fact-no-longer-live', { message: 'Someone has corrected this in the meantime' });
  }
};
