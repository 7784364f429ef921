import type { ParagraphPurpose } from '@waymark/contracts';
import type { RecordKind } from '@waymark/plugin-api/shared';
import { z } from 'zod';

const words = z.string().trim().min(1, { error: 'words-missing' }).max(4000);

/** The kind of document that keeps what the facilitators write of him at the end. */
export const endSummaryKind = 'end-summary';

/**
 * What the end report says of him (domain.md section 2, final report), each part by itself, since a completion is not
 * an outcome (A11). What it did to each child is not here: that is written child by child in the report (D1).
 */
export const endSummarySchema = z.strictObject({
  participation: words,
  accountability: words,
  relationshipWithMother: words,
  changedBehaviour: words,
  whatOthersReport: words,
  continuingConcerns: words,
  notAssessed: words,
  recommendations: words,
});
export type EndSummary = z.output<typeof endSummarySchema>;

export interface EndSummaryPart {
  readonly title: string;
  /** What it answers in a report. */
  readonly purpose: ParagraphPurpose;
  readonly hint?: string;
  /** Left out of every parent's version unless the author decides otherwise: whoever told it could pay for it (F5). */
  readonly isKeptFromParents?: true;
}

export const endSummaryPartNames = endSummarySchema.keyof().options;

/** The parts in the order of the report. */
export const endSummaryParts: Readonly<Record<keyof EndSummary, EndSummaryPart>> = {
  participation: { title: 'How he took part', purpose: 'participation-and-learning' },
  accountability: { title: 'Responsibility, denial and blame', purpose: 'participation-and-learning' },
  relationshipWithMother: {
    title: 'How he speaks and acts towards the children’s mother',
    purpose: 'participation-and-learning',
    hint: 'From what he said and did in the programme. Nothing that she said.',
  },
  changedBehaviour: {
    title: 'Examples of changed behaviour',
    purpose: 'change-evidenced-by-others',
    hint: 'What was seen, when, and by whom.',
    isKeptFromParents: true,
  },
  whatOthersReport: {
    title: 'What other professionals report',
    purpose: 'change-evidenced-by-others',
    hint: 'Name the agency. Nothing that the children or their mother said.',
    isKeptFromParents: true,
  },
  continuingConcerns: {
    title: 'Continuing concerns and risk',
    purpose: 'continuing-concerns',
    isKeptFromParents: true,
  },
  notAssessed: { title: 'What was not assessed', purpose: 'not-known' },
  recommendations: { title: 'Recommendations', purpose: 'recommendation' },
};

/** Casework about him: it stands in his own version and the professionals', in no other parent's. */
export const endSummary: RecordKind = {
  kind: endSummaryKind,
  title: 'End report',
  about: 'enrolment',
  positions: ['person-causing-harm', 'co-parent'],
  level: 'casework',
  writtenBy: ['facilitator'],
  form: {
    schema: endSummarySchema,
    fields: Object.fromEntries(
      endSummaryPartNames.map((part) => {
        const { title, hint } = endSummaryParts[part];
        return [part, { label: title, kind: 'long-text', ...(hint !== undefined && { hint }) }];
      }),
    ),
  },
};
