import { type Id, type ReportBlock, reportBlockSchema } from '@waymark/contracts';
import { z } from 'zod';
import { guardOf } from './guards.ts';
import type { ProgrammePart, ReportFacts } from './report-facts.ts';

const partsSchema = z.array(reportBlockSchema);

/** What a programme's part may be about and how its ids begin. */
export interface PartLimits {
  readonly programmeId: string;
  readonly mayBeAbout: readonly Id[];
}

const aboutOf = (block: ReportBlock): readonly Id[] => [
  ...block.about,
  ...(block.kind === 'timeline' ? block.rows.flatMap(({ about }) => about) : []),
];

/**
 * Blocks a programme made about one place, checked: each of the right shape with its guard, an id that begins with the
 * programme's, about nobody but the person and the children of the referral, and no attendance, whose figures are the
 * core's. A part stands whole or is a gap, under the reference it came with (contract.md, `reportSections`).
 */
export const checkedPart = (
  made: unknown,
  { programmeId, mayBeAbout }: PartLimits,
): { readonly blocks: readonly ReportBlock[] | null; readonly reference: string | null } => {
  const parsed = partsSchema.safeParse(made);
  if (!parsed.success) return { blocks: null, reference: null };
  const blocks = parsed.data;
  const gap = blocks.find((block) => block.kind === 'not-available');
  if (gap !== undefined) return { blocks: null, reference: gap.reference };
  const ids = blocks.map(({ id }) => id);
  const isRight = blocks.every(
    (block) =>
      block.kind !== 'attendance' &&
      block.id.startsWith(`${programmeId}-`) &&
      aboutOf(block).every((id) => mayBeAbout.includes(id)),
  );
  return { blocks: isRight && new Set(ids).size === ids.length ? blocks : null, reference: null };
};

/** Ids that several parts claim: none of these parts is then available. */
const claimedTwice = (parts: readonly ProgrammePart[]): ReadonlySet<string> => {
  const claimed = parts.flatMap(({ blocks }) => (blocks ?? []).map(({ id }) => id));
  return new Set(claimed.filter((id, at) => claimed.indexOf(id) !== at));
};

/** A programme's blocks about one person, or the notice that they could not be produced. */
export const programmeBlocks = (facts: ReportFacts, personId: Id): ReportBlock[] => {
  const twice = claimedTwice(facts.programmeParts);
  return facts.programmeParts
    .filter((part) => part.personId === personId)
    .flatMap(({ enrolmentId, programme, blocks, reference }): readonly ReportBlock[] => {
      if (blocks?.every(({ id }) => !twice.has(id)) === true) return blocks;
      return [
        {
          kind: 'not-available',
          id: `not-available-${enrolmentId}`,
          what: `The part of ${programme}`,
          reference,
          accepted: null,
          ...guardOf('shared', [personId]),
        },
      ];
    });
};
