import { AppError, importProgressView, viewImportInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineRead } from '../verbs/declaration.ts';
import { runInReach } from './run-in-reach.ts';
import { numbersView } from './run-view.ts';
import { importRuns } from './tables.ts';

/** How far an import has come, for a page that asks every second: numbers alone, so nobody's record is opened. */
export const viewImportProgress = defineRead({
  name: 'view-import-progress',
  summary: 'How far an import has come.',
  permission: 'core.import.run',
  route: { method: 'GET', path: '/imports/:importRunId/progress' },
  input: viewImportInput,
  output: importProgressView,
  sample: (world) => ({ importRunId: world.importRunId }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ reader, subject: { importRunId, state, version } }) => {
    const [run] = await reader.db
      .select({ numbers: importRuns.counts })
      .from(importRuns)
      .where(eq(importRuns.id, importRunId));
    if (run === undefined) throw new AppError('not-found', 'not-found');
    const { progress, written } = numbersView(run.numbers);
    return { importRunId, state, version, progress, written };
  },
  opened: undefined,
});
