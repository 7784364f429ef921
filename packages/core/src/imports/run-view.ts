import type { ReadDb } from '@waymark/database';
import { alias } from '@waymark/kit';
import { eq } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { importRuns, type RunNumbers } from './tables.ts';

const confirmer = alias(staff, 'confirmer');

/** Every column of a run that a view shows, with the names of the colleagues who began and confirmed it. */
export const selectRuns = (db: ReadDb) =>
  db
    .select({
      importRunId: importRuns.id,
      state: importRuns.state,
      version: importRuns.version,
      kind: importRuns.kind,
      fileHash: importRuns.fileHash,
      referenceDate: importRuns.referenceDate,
      startedAt: importRuns.startedAt,
      startedBy: staff.name,
      confirmedAt: importRuns.confirmedAt,
      confirmedBy: confirmer.name,
      appliedAt: importRuns.appliedAt,
      numbers: importRuns.counts,
      issues: importRuns.issues,
    })
    .from(importRuns)
    .leftJoin(staff, eq(staff.id, importRuns.startedBy))
    .leftJoin(confirmer, eq(confirmer.id, importRuns.confirmedBy));

const notBegun = { bytes: 0, bytesRead: 0, childrenRead: 0 };

/** The numbers of a run as its views show them. */
export const numbersView = ({ progress, counts, written }: RunNumbers) => ({
  progress: progress ?? notBegun,
  counts: counts ?? null,
  written: written ?? null,
});
