import { discardImportInput, importDiscarded } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { moveRun, requireState } from './move-run.ts';
import { runInReach } from './run-in-reach.ts';
import { importRows } from './tables.ts';

/** Puts a file away that is being read or was previewed: its staged rows and its issues, which name children, are removed. */
export const discardImport = defineVerb({
  name: 'discard-import',
  summary: 'Puts away a file that was not confirmed, with everything staged of it.',
  permission: 'core.import.run',
  route: { method: 'POST', path: '/imports/:importRunId/discard' },
  input: discardImportInput,
  output: importDiscarded,
  repeat: 'natural',
  sample: (world) => ({ importRunId: world.importRunId }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ unit, subject: run, about }, { importRunId }) => {
    about({ records: [importRunId], persons: [] });
    if (run.state === 'discarded') return { importRunId, state: run.state, version: run.version };
    requireState(run, ['reading', 'previewed', 'refused'], 'discarded');
    await unit.db.delete(importRows).where(eq(importRows.runId, importRunId));
    return await moveRun(unit, run, 'discarded', { issues: [] });
  },
});
