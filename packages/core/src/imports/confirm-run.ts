import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, count, eq, isNull } from 'drizzle-orm';
import { moveRun, requireSeen, requireState } from './move-run.ts';
import type { RunInReach } from './run-in-reach.ts';
import { importRows, importRuns, type RunNumbers } from './tables.ts';

const nothingWritten = {
  done: 0,
  personsAdded: 0,
  plansCreated: 0,
  plansUpdated: 0,
  plansRestated: 0,
  plansMissed: 0,
  reviewsAdded: 0,
  notWritten: 0,
};

/** Takes a preview as it was seen for right: from now on its rows may be applied. */
export const confirmRun = async (unit: Unit, run: RunInReach, by: Id, ifMatch: number | undefined) => {
  requireState(run, ['previewed'], 'confirmed');
  requireSeen(run, ifMatch);
  const { importRunId } = run;
  const [before] = await unit.db
    .select({ counts: importRuns.counts })
    .from(importRuns)
    .where(eq(importRuns.id, importRunId));
  const [found] = await unit.db
    .select({ rows: count() })
    .from(importRows)
    .where(and(eq(importRows.runId, importRunId), isNull(importRows.appliedAt)));
  const counts: RunNumbers = { ...before?.counts, written: { ...nothingWritten, rows: found?.rows ?? 0 } };
  return await moveRun(unit, run, 'confirmed', { confirmedAt: unit.now, confirmedBy: by, counts });
};
