import type { Id, QuestionAnswer, ReportView } from '@waymark/contracts';
import { newId } from '@waymark/contracts';
import { startReport, viewReport, writeReport } from '../reports/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import type { TestCore } from './open-core.ts';
import type { PlacedFather } from './placed-father.ts';

type Draft = Readonly<Record<string, unknown>>;
type DraftOf = Pick<ReportView, 'report'>;

const no: QuestionAnswer = { answer: 'no', note: null };

/**
 * A draft with which the checks let a report be signed: every text that is asked for, every key question answered, a
 * reason for each restricted part. The words name nobody and tell no day.
 */
const soundDraft = ({ report }: DraftOf, recipients: readonly Draft[]): Draft => {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const children = new Map(report.subjects.map(({ person }, at) => [person, at + 1]));
  const mark = (about: readonly Id[]) => about.map((id) => children.get(id) ?? 0).join(' and ');
  return {
    recipients,
    texts: blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.isRequired && (block.writtenBy?.id ?? report.author.id) === report.author.id
        ? [
            {
              block: block.id,
              text: `What was found out for ${block.purpose} of number ${mark(block.about)} stands here.`,
            },
          ]
        : [],
    ),
    answers: blocks.flatMap((block) =>
      block.kind === 'questions' ? block.items.map(({ question }) => ({ block: block.id, question, answer: no })) : [],
    ),
    needed: blocks.flatMap((block) =>
      block.level === 'professionals' || block.level === 'support'
        ? [{ block: block.id, reason: 'The chair weighs it.' }]
        : [],
    ),
    acceptedGaps: blocks.flatMap((block) =>
      block.kind === 'not-available' ? [{ block: block.id, reason: 'It is asked for at the meeting.' }] : [],
    ),
  };
};

/** A report of a family that its author has started. */
export const startedReport = async (
  core: TestCore,
  author: Actor,
  family: { readonly familyId: Id; readonly childIds: readonly Id[]; readonly meetingId?: Id },
  period = { from: '2026-01-05', to: '2026-03-20' },
): Promise<Id> => {
  const reportId = newId();
  const { familyId, childIds, meetingId } = family;
  await performVerb(core, startReport, {
    actor: author,
    input: {
      reportId,
      familyId,
      kind: 'conference',
      ...period,
      childIds,
      ...(meetingId === undefined ? {} : { meetingId }),
    },
  });
  return reportId;
};

/** Recipients of the family of a placed father: chair, lead practitioner and both parents. */
export const everyRecipient = (
  { chair, lead, family }: PlacedFather,
  childIds: readonly Id[] = [family.childId],
): Draft[] => [
  { kind: 'chair', staffId: chair.staffId },
  { kind: 'lead-practitioner', staffId: lead.staffId },
  { kind: 'parent', personId: family.fatherId, childIds, knowsOfUnborn: false },
  { kind: 'parent', personId: family.motherId, childIds, knowsOfUnborn: false },
];

/** Writes a sound draft, with `changes` over it, and answers the report as it is then. */
export const writeSoundDraft = async (
  core: TestCore,
  author: Actor,
  reportId: Id,
  recipients: readonly Draft[],
  changes: Draft = {},
): Promise<ReportView> => {
  const view = async () => await performRead(core, viewReport, { actor: author, input: { reportId } });
  const before = await view();
  const draft = { ...soundDraft(before, recipients), ...changes };
  await performVerb(core, writeReport, { actor: author, ifMatch: before.version, input: { reportId, draft } });
  return await view();
};
