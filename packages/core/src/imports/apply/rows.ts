import type { Id, StagedChange, StagedRecord } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { importRows } from '../tables.ts';

export interface Row {
  readonly id: Id;
  readonly position: number;
  readonly where: string;
  readonly change: StagedChange;
  readonly staged: StagedRecord;
}

/** The next rows of a run that are not applied; `after` spares looking through those that are. */
export const nextRows = async (unit: Unit, runId: Id, after: number, limit: number): Promise<Row[]> =>
  await unit.db
    .select({
      id: importRows.id,
      position: importRows.position,
      where: importRows.where,
      change: importRows.change,
      staged: importRows.staged,
    })
    .from(importRows)
    .where(and(eq(importRows.runId, runId), gt(importRows.position, after), isNull(importRows.appliedAt)))
    .orderBy(asc(importRows.position), asc(importRows.id))
    .limit(limit);

/** A row that is applied keeps what it was about; what the file said stands in the facts now. */
export const markApplied = async (unit: Unit, rows: readonly Row[]): Promise<void> => {
  for (const { id, staged } of rows) {
    await unit.db
      .update(importRows)
      .set({ appliedAt: unit.now, staged: { ...staged, plan: null, child: null } })
      .where(eq(importRows.id, id));
  }
};
