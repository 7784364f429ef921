import type { ReportRecipient } from '../recipient-schema.ts';
import type { Report } from '../report.ts';
import { divideReport } from './divide-report.ts';
import type { WithheldPart } from './withheld-part.ts';

/** What is withheld from one recipient and why, for the author's eyes only (ux.md "Report", E8). */
export const withheld = (report: Report, recipient: ReportRecipient): readonly WithheldPart[] =>
  divideReport(report, recipient).withheld;
