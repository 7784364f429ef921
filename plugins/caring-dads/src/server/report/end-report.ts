import type { Id, ParagraphBlock, ReportKind } from '@waymark/contracts';
import type { EnrolmentForReport } from '@waymark/plugin-api/server';
import { type EndSummary, endSummaryKind, endSummaryParts, endSummarySchema } from '../../shared/end-summary.ts';
import { blockOf } from './block-of.ts';

const parts = Object.keys(endSummaryParts) as readonly (keyof EndSummary)[];

type Written = Pick<ParagraphBlock, 'text' | 'writtenBy'>;
const toBeWritten: Written = { text: null, writtenBy: null };

/** The newest summary, part by part; nothing where none was kept, or where one no longer has the fields of today. */
const summaryOf = ({ records }: EnrolmentForReport): ((part: keyof EndSummary) => Written) | undefined => {
  const kept = records.find(({ kind }) => kind === endSummaryKind);
  const document = endSummarySchema.safeParse(kept?.document);
  if (kept === undefined || !document.success) return undefined;
  return (part) => ({ text: document.data[part], writtenBy: kept.writtenBy });
};

const paragraph = (enrolment: EnrolmentForReport, part: keyof EndSummary, written: Written): ParagraphBlock => {
  const { title, purpose, hint } = endSummaryParts[part];
  return {
    ...blockOf(enrolment, part.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)),
    kind: 'paragraph',
    title,
    purpose,
    isRequired: true,
    hint: hint ?? null,
    ...written,
    isPositive: false,
    explanation: null,
    level: 'casework',
  };
};

/** What it did to one child, and whether he understands it: written for each child by itself, never once for all (D1). */
const ofChild = (enrolment: EnrolmentForReport, childId: Id, index: number): ParagraphBlock => ({
  ...blockOf(enrolment, `child-${index + 1}`),
  about: [enrolment.personId, childId],
  kind: 'paragraph',
  title: 'Understanding of what it did to this child',
  purpose: 'child-impact',
  isRequired: true,
  hint: 'What he says he did, what he sees this child felt, and what he does otherwise now.',
  ...toBeWritten,
  isPositive: false,
  explanation: null,
  level: 'casework',
});

/**
 * The end report (domain.md section 2): what the facilitators wrote of him, in any report once it is there; in a report
 * at the end of the work also what is still to be written, for him and for each child.
 */
export const endReport = (enrolment: EnrolmentForReport, kind: ReportKind): readonly ParagraphBlock[] => {
  const summary = summaryOf(enrolment);
  if (summary === undefined && kind !== 'end') return [];
  return [
    ...parts.map((part) => paragraph(enrolment, part, summary?.(part) ?? toBeWritten)),
    ...(kind === 'end' ? enrolment.childIds.map((childId, index) => ofChild(enrolment, childId, index)) : []),
  ];
};
