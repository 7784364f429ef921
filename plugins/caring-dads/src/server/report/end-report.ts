import type { Id, ParagraphBlock, ReportKind } from '@waymark/contracts';
import type { EnrolmentForReport } from '@waymark/plugin-api/server';
import {
  type EndSummary,
  endSummaryKind,
  endSummaryPartNames,
  endSummaryParts,
  endSummarySchema,
} from '../../shared/end-summary.ts';
import { blockOf } from './block-of.ts';

const keptFromParents: ParagraphBlock['withheldFrom'] = [
  { recipient: 'parent', only: null, reason: 'Whoever told it could be made to pay for it.' },
];

type Written = Pick<ParagraphBlock, 'text' | 'writtenBy'>;
const toBeWritten: Written = { text: null, writtenBy: null };

/** The newest summary, part by part, where one was kept. One that cannot be read throws: a gap is told, never passed over. */
const summaryOf = ({ records }: EnrolmentForReport): ((part: keyof EndSummary) => Written) | undefined => {
  const kept = records.find(({ kind }) => kind === endSummaryKind);
  if (kept === undefined) return undefined;
  const document = endSummarySchema.parse(kept.document);
  return (part) => ({ text: document[part], writtenBy: kept.writtenBy });
};

const paragraph = (enrolment: EnrolmentForReport, part: keyof EndSummary, written: Written): ParagraphBlock => {
  const { title, purpose, hint, isKeptFromParents = false } = endSummaryParts[part];
  return {
    ...blockOf(
      enrolment,
      part.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
    ),
    kind: 'paragraph',
    title,
    purpose,
    isRequired: true,
    hint: hint ?? null,
    ...written,
    isPositive: false,
    explanation: null,
    level: 'casework',
    withheldFrom: isKeptFromParents ? keptFromParents : [],
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
  withheldFrom: keptFromParents,
});

/**
 * The end report (domain.md section 2): what the facilitators wrote of him, in any report once it is there; in a report
 * at the end of the work also what is still to be written, for him and for each child.
 */
export const endReport = (enrolment: EnrolmentForReport, kind: ReportKind): readonly ParagraphBlock[] => {
  const summary = summaryOf(enrolment);
  if (summary === undefined && kind !== 'end') return [];
  return [
    ...endSummaryPartNames.map((part) => paragraph(enrolment, part, summary?.(part) ?? toBeWritten)),
    ...(kind === 'end' ? enrolment.childIds.map((childId, index) => ofChild(enrolment, childId, index)) : []),
  ];
};
