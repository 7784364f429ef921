import { importRowsStaged, stageImportRowsInput } from '@waymark/contracts';
import { desc, eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { requireState } from './move-run.ts';
import { runInReach } from './run-in-reach.ts';
import { runNumbers } from './run-numbers.ts';
import { importRows, importRuns } from './tables.ts';

/**
 * Keeps what a file would do, some rows at a time in the order of their positions, and how far it has been read. A row
 * whose position is staged already is passed over, so that a chunk may be sent again. Nothing about a person is written.
 */
export const stageImportRows = defineVerb({
  name: 'stage-import-rows',
  summary: 'Stages rows of a file that is being read. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/imports/:importRunId/rows' },
  input: stageImportRowsInput,
  output: importRowsStaged,
  repeat: 'natural',
  sample: (world) => ({
    importRunId: world.importRunId,
    rows: [],
    progress: { bytes: 100, bytesRead: 50, childrenRead: 1 },
  }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ unit, subject: run, about }, { importRunId, rows, progress }) => {
    requireState(run, ['reading'], 'reading');
    const [last] = await unit.db
      .select({ position: importRows.position })
      .from(importRows)
      .where(eq(importRows.runId, importRunId))
      .orderBy(desc(importRows.position))
      .limit(1);
    const fresh = rows.filter(({ position }) => position > (last?.position ?? 0));
    if (fresh.length > 0) {
      await unit.db.insert(importRows).values(fresh.map((row) => ({ ...row, runId: importRunId })));
    }
    const counts = { ...(await runNumbers(unit.db, importRunId)), progress };
    await unit.db.update(importRuns).set({ counts }).where(eq(importRuns.id, importRunId));
    about({ records: [importRunId], persons: [] });
    return { importRunId, staged: fresh.length };
  },
});
