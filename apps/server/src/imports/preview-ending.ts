import type { Id, ImportCounts, ImportProgress, KeptImportIssue } from '@waymark/contracts';
import type { ListedIssue, Preview } from '@waymark/interop';

/** Issues of a file that are kept; how many more there were is counted. */
const mostIssues = 500;

const toIssue =
  (severity: KeptImportIssue['severity']) =>
  ({ where, line, code, message, councilChildId }: ListedIssue): KeptImportIssue => ({
    severity,
    found: 'reading',
    where: where.slice(0, 300),
    line,
    code,
    message: message.slice(0, 400),
    ...(councilChildId !== undefined && { councilChildId }),
  });

const countsOf = ({ counts }: Preview): ImportCounts => ({
  children: counts.children,
  plans: counts.plans,
  reviews: counts.reviews,
  created: counts.created,
  updated: counts.updated,
  unchanged: counts.unchanged,
  knownIsNewer: counts.knownIsNewer,
  heldBack: counts.heldBack,
  noLongerInFile: counts.noLongerInFile,
  errors: counts.errors.length + counts.errorsNotListed,
  warnings: counts.warnings.length + counts.warningsNotListed,
});

/** The ending of a reading as `finish-preview` takes it: errors first, since those keep records out. */
export const previewEnding = (importRunId: Id, preview: Preview, progress: ImportProgress) => ({
  importRunId,
  referenceDate: preview.header?.asAt ?? null,
  isComplete: preview.counts.complete && preview.header !== null,
  counts: countsOf(preview),
  council: preview.header?.lea ?? null,
  issues: [...preview.counts.errors.map(toIssue('error')), ...preview.counts.warnings.map(toIssue('warning'))].slice(
    0,
    mostIssues,
  ),
  progress,
});

const none: ImportCounts = {
  children: 0,
  plans: 0,
  reviews: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  knownIsNewer: 0,
  heldBack: 0,
  noLongerInFile: 0,
  errors: 1,
  warnings: 0,
};

/** The ending of a reading that broke on a fault of ours, whatever the file holds. */
export const failedEnding = (importRunId: Id) => ({
  importRunId,
  referenceDate: null,
  isComplete: false,
  counts: none,
  issues: [
    {
      severity: 'error' as const,
      found: 'reading' as const,
      where: 'The whole file',
      line: null,
      code: 'reading-failed',
      message: 'Waymark could not read this file because of a fault of its own, which was logged. Nothing was written.',
    },
  ],
  progress: { bytes: 0, bytesRead: 0, childrenRead: 0 },
});
