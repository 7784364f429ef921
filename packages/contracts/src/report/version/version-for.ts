import type { ReportRecipient } from '../recipient-schema.ts';
import type { Report } from '../report.ts';
import { divideReport } from './divide-report.ts';
import type { ReportVersion } from './version.ts';

/**
 * The version one recipient gets (S42, model.md section 7): what they may not have is left out without a trace, so that
 * adding or removing it changes no byte. Throws `report-not-for-family` as `divideReport` does.
 */
export const versionFor = (report: Report, recipient: ReportRecipient): ReportVersion =>
  divideReport(report, recipient).version;
