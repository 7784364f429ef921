import { AppError } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { keepCouncilNumber, otherCouncil } from './council-number.ts';
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

interface Confirmation {
  readonly ifMatch: number | undefined;
  /** Another council's file is to be taken all the same. */
  readonly isOtherCouncilMeant?: boolean | undefined;
}

/** A council's file by mistake would make its children known here: 409 `other-council` until that is said to be meant. */
const requireOwnCouncil = async (
  unit: Unit,
  actor: Actor,
  { council }: RunNumbers,
  isMeant: boolean,
): Promise<void> => {
  if (!(await otherCouncil(unit.db, actor, council))) return await keepCouncilNumber(unit, actor, council);
  if (isMeant) return;
  throw new AppError('conflict', 'other-council', {
    message: 'The file says that it is of another council. Say that it is meant, or put it away',
  });
};

/**
 * Takes a preview as it was seen for right: from now on its rows may be applied. Errors: `stale-preview`, `other-council`.
 */
export const confirmRun = async (
  unit: Unit,
  run: RunInReach,
  actor: Actor,
  { ifMatch, isOtherCouncilMeant = false }: Confirmation,
) => {
  requireState(run, ['previewed'], 'confirmed');
  requireSeen(run, ifMatch);
  const { importRunId } = run;
  const before = await runNumbers(unit.db, importRunId);
  await requireCurrent(unit, run, before);
  await requireOwnCouncil(unit, actor, before, isOtherCouncilMeant);
  const [found] = await unit.db
    .select({ rows: count() })
    .from(importRows)
    .where(and(eq(importRows.runId, importRunId), isNull(importRows.appliedAt)));
  const counts: RunNumbers = { ...before, written: { ...nothingWritten, rows: found?.rows ?? 0 } };
  return await moveRun(unit, run, 'confirmed', { confirmedAt: unit.now, confirmedBy: actor.staffId, counts });
};
