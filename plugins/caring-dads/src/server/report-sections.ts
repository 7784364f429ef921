import type { EnrolmentForReport, ReportRequest, ReportSections } from '@waymark/plugin-api/server';
import { contactsWithReferrer } from './report/contacts-with-referrer.ts';
import { endReport } from './report/end-report.ts';
import { homework } from './report/homework.ts';
import { limits } from './report/limits.ts';

const partOf = (enrolment: EnrolmentForReport, { kind }: ReportRequest) => [
  limits(enrolment),
  contactsWithReferrer(enrolment),
  ...homework(enrolment),
  ...endReport(enrolment, kind),
];

/** The programme's part of a report: its limits always, contacts with the referrer, homework, and at the end its report. */
export const reportSections: ReportSections = async (request) =>
  request.enrolments.flatMap((enrolment) => partOf(enrolment, request));
