import type { Report } from '../report.ts';
import { checkAnswers } from './check-answers.ts';
import { checkAttendance } from './check-attendance.ts';
import { checkChildren } from './check-children.ts';
import { checkContactDetails } from './check-contact-details.ts';
import { checkEffect } from './check-effect.ts';
import { checkPhrases } from './check-phrases.ts';
import { checkProgress } from './check-progress.ts';
import { checkVersions } from './check-versions.ts';
import type { ReportFinding } from './finding.ts';
import type { ReportOverride } from './override.ts';
import { defaultReportCheckPolicy, type ReportCheckContext, type ReportCheckPolicy } from './policy.ts';

/** Findings in reading order of the checks; `canSign` when each is mended or, where allowed, overridden with a reason. */
export interface ReportCheck {
  readonly findings: readonly ReportFinding[];
  readonly canSign: boolean;
}

const lower = (text: string | null): string | null => text?.toLowerCase() ?? null;

const overridden = (finding: ReportFinding, overrides: readonly ReportOverride[]): ReportFinding => ({
  ...finding,
  override:
    (finding.mayOverride &&
      overrides.find(
        ({ code, block, recipient, phrase }) =>
          code === finding.code &&
          block === finding.block &&
          recipient === finding.recipient &&
          lower(phrase) === lower(finding.phrase),
      )) ||
    null,
});

/** All checks before signing (ux.md "Report"): pure, and the same for the screen and for the verb that signs. */
export const checkReport = (
  report: Report,
  context: ReportCheckContext,
  policy: ReportCheckPolicy = defaultReportCheckPolicy,
): ReportCheck => {
  const findings = [
    ...checkChildren(report, context),
    ...checkAnswers(report),
    ...checkAttendance(report),
    ...checkEffect(report),
    ...checkProgress(report, policy),
    ...checkPhrases(report),
    ...checkContactDetails(report),
    ...checkVersions(report, context),
  ].map((finding) => overridden(finding, report.overrides));
  return { findings, canSign: findings.every(({ override }) => override !== null) };
};
