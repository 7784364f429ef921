import type { Report } from '../report.ts';
import { findContactDetails } from './find-contact-details.ts';
import { findingOf, type ReportFinding } from './finding.ts';
import { reportTexts } from './report-texts.ts';

/** Anything that could show where somebody lives or how to reach them, in any text of the report (F4). */
export const checkContactDetails = (report: Report): ReportFinding[] =>
  reportTexts(report).flatMap(({ section, block, text }) =>
    findContactDetails(text).map(({ code, phrase }) =>
      findingOf({
        code,
        requirement: 'F4',
        mayOverride: true,
        section,
        block,
        phrase,
        because: 'Where people live and how to reach them does not belong in a report, whoever gets it.',
        alternative: 'Leave it out, or write "at home", "at school", "in safe accommodation".',
      }),
    ),
  );
