import type { Id, ImportState, Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, eq, isNull, or, type SQL } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';
import { importRuns } from './tables.ts';

/** An import whose state and version a verb is about to look at. */
export interface RunInReach {
  readonly importRunId: Id;
  readonly state: ImportState;
  readonly version: number;
  readonly startedAt: Instant;
  readonly startedBy: Id;
}

/**
 * The runs a data officer may know of: those of his or her own organisation, and those begun at the server itself. A query
 * that uses it left-joins `staff` on `startedBy`.
 */
export const isOwnRun = (actor: Actor): SQL | undefined =>
  isSystem(actor) ? undefined : or(isNull(staff.id), eq(staff.organisationId, actor.organisationId));

/** Subject of what is about one import; unknown and another organisation's are the same 404. */
export const runInReach = async (
  asked: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  importRunId: Id,
): Promise<RunInReach | undefined> => {
  const [row] = await asked.handle.db
    .select({
      importRunId: importRuns.id,
      state: importRuns.state,
      version: importRuns.version,
      startedAt: importRuns.startedAt,
      startedBy: importRuns.startedBy,
    })
    .from(importRuns)
    .leftJoin(staff, eq(staff.id, importRuns.startedBy))
    .where(and(eq(importRuns.id, importRunId), isOwnRun(asked.actor)));
  return row;
};
