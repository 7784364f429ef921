import type { ReportKind } from '../codes/reports.ts';

/** The title each kind is given where the author writes none: neutral, since paper is found in houses. */
export const reportTitles: Readonly<Record<ReportKind, string>> = {
  conference: 'Report for the conference',
  'core-group-update': 'Update for the core group',
  end: 'Report at the end of a piece of work',
};
