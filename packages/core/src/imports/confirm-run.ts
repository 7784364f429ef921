import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, count, eq, isNull } from 'drizzle-orm';
import { moveRun, requireSeen, requireState } from './move-run.ts';
import { requireCurrent } from './require-current.ts';
import type { RunInReach } from './run-in-reach.ts';
import { runNumbers } from './run-numbers.ts';
import { importRows, type RunNumbers } from './tables.ts';

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

/** Takes a preview as it was seen for right: from now on its rows may be applied. Error: `stale-preview`. */
export const confirmRun = async (unit: Unit, run: RunInReach, by: Id, ifMatch: number | undefined) => {
  requireState(run, ['previewed'], 'confirmed');
  requireSeen(run, ifMatch);
  const { importRunId } = run;
  const before = await runNumbers(unit.db, importRunId);
  await requireCurrent(unit, run, before);
  const [found] = await unit.db
    .select({ rows: count() })
    .from(importRows)
    .where(and(eq(importRows.runId, importRunId), isNull(importRows.appliedAt)));
  const counts: RunNumbers = { ...before, written: { ...nothingWritten, rows: found?.rows ?? 0 } };
  return await moveRun(unit, run, 'confirmed', { confirmedAt: unit.now, confirmedBy: by, counts });
};
