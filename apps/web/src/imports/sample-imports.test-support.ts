import type { ImportCounts, ImportIssue, ImportRowsView, ImportView } from '@waymark/contracts';
import { idOf } from '../unsent/samples.test-support.ts';

export const importRunId = idOf(700);

export const sampleCounts: ImportCounts = {
  children: 332,
  plans: 41,
  reviews: 60,
  created: 12,
  updated: 1,
  unchanged: 25,
  knownIsNewer: 1,
  heldBack: 0,
  noLongerInFile: 2,
  errors: 1,
  warnings: 1,
};

export const sampleIssue = (more: Partial<ImportIssue> = {}): ImportIssue => ({
  severity: 'error',
  found: 'reading',
  where: 'Child 3, ABC3 > CINdetails 1 > ChildProtectionPlans 1 > CPPstartDate',
  line: 41,
  code: 'not-a-real-date',
  message: 'The date is no day of the calendar.',
  ...more,
});

export const sampleImport = (more: Partial<ImportView> = {}): ImportView => ({
  importRunId,
  state: 'previewed',
  version: 2,
  kind: 'cin-census',
  referenceDate: '2026-03-31',
  startedAt: '2026-06-04T09:00:00.000Z',
  startedBy: 'Dana Whitfield',
  confirmedAt: null,
  confirmedBy: null,
  appliedAt: null,
  progress: { bytes: 1000, bytesRead: 1000, childrenRead: 332 },
  counts: sampleCounts,
  written: null,
  issues: [],
  issuesNotListed: 0,
  importedBefore: null,
  council: '201',
  isOtherCouncil: false,
  ...more,
});

export const sampleRow = (position: number, councilChildId: string): ImportRowsView['rows'][number] => ({
  position,
  where: `Child ${position}`,
  change: 'created',
  councilChildId,
  kind: 'child-protection',
  startsOn: '2025-10-06',
  plan: { endsOn: null, initialCategory: 'EMO', latestCategory: 'NEG', previousPlans: 0, reviews: [] },
  allocated: null,
  isCertain: true,
  isApplied: false,
});
