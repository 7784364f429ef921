import { AppError, importView, type KeptImportIssue, viewImportInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { barredChildren } from './barred-children.ts';
import { otherCouncil } from './council-number.ts';
import { countsWithout } from './counts-without.ts';
import { importedBefore } from './imported-before.ts';
import { runInReach } from './run-in-reach.ts';
import { numbersView, selectRuns } from './run-view.ts';
import { importRuns, type RunNumbers } from './tables.ts';

/**
 * One import: its numbers and what is wrong with its file. The places name children by the council's id, and one with whom
 * the asker is in conflict is neither named nor counted, which takes more than a data officer's reach: so it is a verb.
 */
export const viewImport = defineVerb({
  name: 'view-import',
  summary: 'An import: what its file would do, what is wrong with it, and what was written.',
  permission: 'core.import.run',
  route: { method: 'GET', path: '/imports/:importRunId' },
  input: viewImportInput,
  output: importView,
  repeat: 'natural',
  sample: (world) => ({ importRunId: world.importRunId }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ unit, actor, about }, { importRunId }) => {
    about({ records: [importRunId], persons: [] });
    const [run] = await selectRuns(unit.db).where(eq(importRuns.id, importRunId));
    if (run === undefined) throw new AppError('not-found', 'not-found');
    const { numbers, fileHash, issues, ...summary } = run;
    const barred = await barredChildren(unit, actor.staffId);
    const listed = issues.filter(({ councilChildId }) => !barred.has(councilChildId ?? ''));
    const seen = numbersWithout(numbers, issues, listed);
    const { counts, ...rest } = numbersView(seen);
    return {
      ...summary,
      ...rest,
      counts: counts === null ? null : await countsWithout(unit.db, importRunId, counts, barred),
      issues: listed.map(({ councilChildId: _child, ...issue }) => issue),
      issuesNotListed: notListed(seen, listed),
      importedBefore: await importedBefore(unit.db, actor, { importRunId, fileHash }),
      council: numbers.council ?? null,
      isOtherCouncil: await otherCouncil(unit.db, actor, numbers.council),
    };
  },
});

type Issues = readonly Pick<KeptImportIssue, 'severity' | 'found'>[];

/** The numbers of a run as though issues that are kept from the asker had never been found. */
const numbersWithout = (numbers: RunNumbers, all: Issues, listed: Issues): RunNumbers => {
  const { counts, applyingIssues } = numbers;
  const hidden = (is: (issue: Issues[number]) => boolean): number => all.filter(is).length - listed.filter(is).length;
  const isReading = (severity: string) => (issue: Issues[number]) =>
    issue.found === 'reading' && issue.severity === severity;
  return {
    ...numbers,
    ...(counts !== undefined && {
      counts: {
        ...counts,
        errors: counts.errors - hidden(isReading('error')),
        warnings: counts.warnings - hidden(isReading('warning')),
      },
    }),
    ...(applyingIssues !== undefined && {
      applyingIssues: applyingIssues - hidden(({ found }) => found === 'applying'),
    }),
  };
};

const notListed = ({ counts, applyingIssues = 0 }: RunNumbers, issues: Issues): number => {
  const found = (counts?.errors ?? 0) + (counts?.warnings ?? 0) + applyingIssues;
  return Math.max(0, found - issues.length);
};
