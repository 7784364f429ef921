import { finishPreviewInput, previewFinished } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { moveRun, requireState } from './move-run.ts';
import { runInReach } from './run-in-reach.ts';
import { runNumbers } from './run-numbers.ts';
import { importRows } from './tables.ts';

const none = { children: 0, plans: 0, reviews: 0, created: 0, updated: 0, unchanged: 0 };

/**
 * Ends the reading of a file: `previewed`, for a person to confirm, or `refused` where it could not be read to its end;
 * then nothing of it is kept but its counts and what is wrong with it (design.md section 5: checked whole before written).
 */
export const finishPreview = defineVerb({
  name: 'finish-preview',
  summary: 'Ends the reading of a file with its counts and issues. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/imports/:importRunId/preview' },
  input: finishPreviewInput,
  output: previewFinished,
  repeat: 'natural',
  sample: (world) => ({
    importRunId: world.importRunId,
    referenceDate: '2026-03-31',
    isComplete: true,
    counts: { ...none, knownIsNewer: 0, heldBack: 0, noLongerInFile: 0, errors: 0, warnings: 0 },
    issues: [],
    progress: { bytes: 100, bytesRead: 100, childrenRead: 0 },
  }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ unit, subject: run, about }, { importRunId, ...read }) => {
    const { referenceDate, isComplete, counts, issues, progress, council = null } = read;
    const to = isComplete ? 'previewed' : 'refused';
    requireState(run, ['reading'], to);
    if (!isComplete) await unit.db.delete(importRows).where(eq(importRows.runId, importRunId));
    about({ records: [importRunId], persons: [] });
    const numbers = { ...(await runNumbers(unit.db, importRunId)), progress, counts, council };
    return await moveRun(unit, run, to, { referenceDate, counts: numbers, issues });
  },
});
