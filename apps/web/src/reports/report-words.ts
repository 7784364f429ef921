import {
  type ReportFinding,
  type ReportRecipientKind,
  type ReportsListed,
  type ReportView,
  reportKindLabels,
} from '@waymark/contracts';
import { numberWords } from '../my-children/number-words.ts';

/** Findings that still stand in the way: not mended and not decided against. */
export const openFindings = (findings: readonly ReportFinding[]): readonly ReportFinding[] =>
  findings.filter(({ override }) => override === null);

/** The first line of a report: how far it is from being signed. */
export const reportLead = ({
  state,
  findings,
  canSign,
}: Pick<ReportView, 'state' | 'findings' | 'canSign'>): string => {
  if (state === 'replaced') return 'Replaced by a later report. What was signed stays as it is.';
  if (state === 'signed') return 'Signed. What each recipient got stays as it is.';
  if (canSign) return 'Nothing is left to settle: it can be signed.';
  const open = openFindings(findings).length;
  return `${numberWords(open)} ${open === 1 ? 'thing is' : 'things are'} to settle before it can be signed.`;
};

export const recipientKindLabels: Readonly<Record<ReportRecipientKind, string>> = {
  chair: 'Chair of the conference',
  'lead-practitioner': 'Lead practitioner',
  'other-professional': 'Other professional',
  parent: 'Parent',
  child: 'Child',
};

export const reportStateLabels = { draft: 'Draft', signed: 'Signed', replaced: 'Replaced' } as const satisfies Record<
  ReportsListed['written'][number]['state'],
  string
>;

/** "Conference report R-0000000610". */
export const reportTitle = ({
  kind,
  reference,
}: Pick<ReportsListed['written'][number], 'kind' | 'reference'>): string => `${reportKindLabels[kind]} ${reference}`;
