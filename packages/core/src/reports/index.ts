import { listReports } from './list-reports.ts';
import { previewReportVersion } from './preview-report-version.ts';
import { signReport } from './sign-report.ts';
import { startReport } from './start-report.ts';
import { viewReport } from './view-report.ts';
import { viewReportVersion } from './view-report-version.ts';
import { writeReport } from './write-report.ts';

export { listReports, previewReportVersion, signReport, startReport, viewReport, viewReportVersion, writeReport };

export const reportVerbs = [startReport, writeReport, signReport] as const;
export const reportReads = [viewReport, previewReportVersion, viewReportVersion, listReports] as const;
