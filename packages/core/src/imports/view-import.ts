import { AppError, type ImportIssue, importView, viewImportInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineRead } from '../verbs/declaration.ts';
import { importedBefore } from './imported-before.ts';
import { runInReach } from './run-in-reach.ts';
import { numbersView, selectRuns } from './run-view.ts';
import { importRuns, type RunNumbers } from './tables.ts';

/** One import: its numbers and what is wrong with its file. The places name children by the council's id, so it is audited. */
export const viewImport = defineRead({
  name: 'view-import',
  summary: 'An import: what its file would do, what is wrong with it, and what was written.',
  permission: 'core.import.run',
  route: { method: 'GET', path: '/imports/:importRunId' },
  input: viewImportInput,
  output: importView,
  sample: (world) => ({ importRunId: world.importRunId }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ reader, actor }, { importRunId }) => {
    const [run] = await selectRuns(reader.db).where(eq(importRuns.id, importRunId));
    if (run === undefined) throw new AppError('not-found', 'not-found');
    const { numbers, fileHash, issues, ...summary } = run;
    return {
      ...summary,
      ...numbersView(numbers),
      issues,
      issuesNotListed: notListed(numbers, issues),
      importedBefore: await importedBefore(reader.db, actor, { importRunId, fileHash }),
    };
  },
  opened: ({ importRunId }) => ({ records: [importRunId], persons: [] }),
});

const notListed = ({ counts, applyingIssues = 0 }: RunNumbers, issues: readonly ImportIssue[]): number => {
  const found = (counts?.errors ?? 0) + (counts?.warnings ?? 0) + applyingIssues;
  return Math.max(0, found - issues.length);
};
