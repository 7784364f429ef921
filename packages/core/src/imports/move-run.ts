import { AppError, type ImportState } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import type { RunInReach } from './run-in-reach.ts';
import { importRuns } from './tables.ts';

type Set = Partial<Omit<typeof importRuns.$inferInsert, 'id' | 'state' | 'version'>>;

/** Refuses what an import in this state cannot have done to it: 409 `illegal-move` naming both states. */
export const requireState = (run: RunInReach, from: readonly ImportState[], to: ImportState): void => {
  if (from.includes(run.state)) return;
  throw new AppError('conflict', 'illegal-move', {
    message: 'This import can no longer take that step',
    facts: { from: run.state, to },
  });
};

/** Refuses an act on what was seen of an import before it changed: 409 `stale-version` with what it is now. */
export const requireSeen = (run: RunInReach, ifMatch: number | undefined): void => {
  if (ifMatch === run.version) return;
  throw new AppError('conflict', 'stale-version', {
    message: 'This import has changed in the meantime',
    facts: { version: run.version, state: run.state },
  });
};

/** Moves a run to another state and counts its version on. */
export const moveRun = async (unit: Unit, run: RunInReach, to: ImportState, set: Set = {}) => {
  const version = run.version + 1;
  await unit.db
    .update(importRuns)
    .set({ ...set, state: to, version })
    .where(eq(importRuns.id, run.importRunId));
  return { importRunId: run.importRunId, state: to, version };
};
