import { AppError } from '../../error.ts';
import type { ReportRecipient } from '../recipient-schema.ts';
import type { Report } from '../report.ts';
import { involvementOf } from './contents-of.ts';
import { gapsIn, keptSections, partOf } from './kept-blocks.ts';
import { type Sieve, sieveFor } from './sieve.ts';
import { type ReportVersion, versionStaff } from './version.ts';
import type { WithheldPart } from './withheld-part.ts';

const place = { section: null, block: null } as const;

const subjectsIn = (report: Report, sieve: Sieve): ReportVersion['subjects'] =>
  report.subjects
    .filter((subject) =>
      sieve.keeps(subject, subject.holds, { part: 'subject', ...place, title: sieve.nameOf(subject.person) }),
    )
    .map(({ person, bornOn, expectedOn, plan }) => ({ name: sieve.nameOf(person), bornOn, expectedOn, plan }));

const planActionsIn = (report: Report, sieve: Sieve): ReportVersion['planActions'] =>
  report.planActions
    .filter((action) => sieve.keeps(action, action.holds, { part: 'plan-action', ...place, title: action.text }))
    .map(({ reference, text, laidOn, owner, dueOn, outcome }) => ({
      reference: sieve.isFamily ? null : reference,
      text,
      laidOn,
      owner,
      dueOn,
      outcome,
    }));

/** Whether a report can have family versions at all: its author's name would tell of an advocate or her worker (S42). */
export const canHaveFamilyVersion = ({ author, signed }: Pick<Report, 'author' | 'signed'>): boolean =>
  involvementOf(author.role) === null && (signed === null || involvementOf(signed.by.role) === null);

/** A report parted for one recipient: the version they get, and for the author what is withheld from them and why. */
export interface DividedReport {
  readonly version: ReportVersion;
  readonly withheld: readonly WithheldPart[];
}

/** Divides a report; throws `report-not-for-family` (conflict) where its author writes for professionals only. */
export const divideReport = (report: Report, recipient: ReportRecipient): DividedReport => {
  const sieve = sieveFor(report, recipient);
  if (sieve.isFamily && !canHaveFamilyVersion(report)) {
    const message = 'The author of this report writes for professionals only.';
    throw new AppError('conflict', 'report-not-for-family', { message });
  }
  const kept = keptSections(report.sections, sieve);
  const { kind, reference, title, isDemonstration, period, asAt, signed } = report;
  const version: ReportVersion = {
    audience: sieve.isFamily ? 'family' : 'professional',
    recipient: {
      kind: recipient.kind,
      name: recipient.name,
      jobTitle: recipient.kind === 'other-professional' ? recipient.jobTitle : null,
    },
    kind,
    reference,
    revision: sieve.isFamily ? null : report.revision,
    title,
    purpose: sieve.isFamily ? null : report.purpose,
    isDemonstration,
    period,
    asAt,
    author: versionStaff(report.author),
    signed: signed === null ? null : { by: versionStaff(signed.by), at: signed.at },
    subjects: subjectsIn(report, sieve),
    planActions: planActionsIn(report, sieve),
    notAvailable: gapsIn(kept),
    parts: [...partOf('shared', kept, sieve), ...(sieve.isFamily ? [] : partOf('restricted', kept, sieve))],
  };
  return { version, withheld: sieve.withheld };
};
