import type { Id, Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { isOwnRun } from './run-in-reach.ts';
import { importRuns } from './tables.ts';

/** The newest other run that applied the very same file; `null` where there is none the asker may know of. */
export const importedBefore = async (
  db: ReadDb,
  actor: Actor,
  file: { readonly importRunId: Id; readonly fileHash: string },
): Promise<{ readonly importRunId: Id; readonly appliedAt: Instant } | null> => {
  const [row] = await db
    .select({ importRunId: importRuns.id, appliedAt: importRuns.appliedAt })
    .from(importRuns)
    .leftJoin(staff, eq(staff.id, importRuns.startedBy))
    .where(
      and(
        eq(importRuns.fileHash, file.fileHash),
        ne(importRuns.id, file.importRunId),
        isNotNull(importRuns.appliedAt),
        isOwnRun(actor),
      ),
    )
    .orderBy(desc(importRuns.appliedAt), desc(importRuns.id))
    .limit(1);
  return row === undefined || row.appliedAt === null ? null : { ...row, appliedAt: row.appliedAt };
};
