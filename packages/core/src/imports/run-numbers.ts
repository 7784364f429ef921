import type { Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { importRuns, type RunNumbers } from './tables.ts';

/** The numbers of a run, to be carried on by whoever adds to them. */
export const runNumbers = async (db: ReadDb, importRunId: Id): Promise<RunNumbers> => {
  const [run] = await db.select({ counts: importRuns.counts }).from(importRuns).where(eq(importRuns.id, importRunId));
  return run?.counts ?? {};
};
