import { AppError } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, ne, or } from 'drizzle-orm';
import type { RunInReach } from './run-in-reach.ts';
import { importRuns, type RunNumbers } from './tables.ts';

/**
 * Refuses a preview that no longer tells what would happen, because another file was confirmed since it was compared with
 * what is known: 409 `stale-preview`. Whose file that was, and of what council, is nobody's to know here.
 */
export const requireCurrent = async (
  { db }: Unit,
  run: RunInReach,
  { comparedFrom }: Pick<RunNumbers, 'comparedFrom'>,
): Promise<void> => {
  const since = comparedFrom ?? run.startedAt;
  const [other] = await db
    .select({ id: importRuns.id })
    .from(importRuns)
    .where(
      and(ne(importRuns.id, run.importRunId), or(eq(importRuns.state, 'confirmed'), gt(importRuns.appliedAt, since))),
    )
    .orderBy(importRuns.id)
    .limit(1);
  if (other === undefined) return;
  throw new AppError('conflict', 'stale-preview', {
    message: 'Another file was imported after this one was read. Put this one away and send it again',
    facts: { version: run.version, state: run.state },
  });
};
