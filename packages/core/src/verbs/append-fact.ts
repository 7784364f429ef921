import { AppError, fieldError, type Id } from '@waymark/contracts';
import { systemActor, type Unit, visible } from '@waymark/database';
import type { HasId } from '@waymark/kit';
import { and, eq, getTableColumns, type InferInsertModel, or } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

interface FactTable extends PgTable {
  readonly id: HasId;
  readonly personId: HasId;
  readonly level: HasId;
  readonly recordedBy: HasId;
  readonly supersedes: HasId;
}

/** What the rules here read of a row, whatever its table. */
interface FactRow {
  readonly id: Id;
  readonly personId: Id;
  readonly recordedBy: Id;
  readonly supersedes?: Id | null;
}

type Row<Table extends FactTable> = InferInsertModel<Table> & FactRow;

/** What two deliveries of one fact may differ in: when and by whom it was written down. */
const recordedColumns = new Set(['recordedAt', 'recordedBy']);

const isSame = (stored: Readonly<Record<string, unknown>>, sent: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(stored)
    .filter((key) => !recordedColumns.has(key))
    .every((key) => JSON.stringify(stored[key] ?? null) === JSON.stringify(sent[key] ?? null));

/**
 * Appends a fact whose id the client made: the same id with the same content answers `isNew: false` (S2), with other
 * content 409 `fact-id-reused`. A correction names a fact about the same person that its author may read or wrote: 422
 * `not-such-a-fact`, the same for unknown and out of reach; 409 `fact-no-longer-live` where that is corrected already.
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
  const fact: FactRow = row;
  if (fact.supersedes !== undefined && fact.supersedes !== null) {
    await requireSamePerson(unit, table, fact, fact.supersedes);
    await requireLive(unit, table, fact.supersedes);
  }
  await unit.db.insert(table as PgTable).values(row);
  return { isNew: true };
};

/** Without this, who knows an id could take a fact out of anyone's record, whichever side it stands on. */
const requireSamePerson = async (
  unit: Unit,
  table: FactTable,
  { personId, recordedBy }: FactRow,
  factId: Id,
): Promise<void> => {
  const own = or(eq(table.recordedBy, recordedBy), visible(table, { staffId: recordedBy, now: unit.now }));
  const [earlier] = await unit.db
    .select({ id: table.id })
    .from(table as PgTable)
    .where(and(eq(table.id, factId), eq(table.personId, personId), recordedBy === systemActor ? undefined : own));
  if (earlier === undefined)
    throw fieldError('supersedes.factId', 'not-such-a-fact', 'There is no such fact to correct');
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
