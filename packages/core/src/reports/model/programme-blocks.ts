import { type Id, type ReportBlock, reportBlockSchema } from '@waymark/contracts';
import { z } from 'zod';
import { guardOf } from './guards.ts';
import type { ProgrammePart, ReportFacts } from './report-facts.ts';

const partsSchema = z.array(reportBlockSchema);

const aboutOf = (block: ReportBlock): readonly Id[] => [
  ...block.about,
  ...(block.kind === 'timeline' ? block.rows.flatMap(({ about }) => about) : []),
];

/** Figures come from the core, gaps are told by the core, and texts are written by a person. */
const isTheirs = (block: ReportBlock): boolean => {
  if (block.kind === 'attendance' || block.kind === 'not-available') return false;
  return block.kind !== 'paragraph' || (block.text === null && block.writtenBy === null);
};

/**
 * Blocks a programme made about one place, checked: of the right shape, each with its guard, about nobody but the
 * person and the children of the referral, with ids of their own. `null` where anything is wrong: a part of a
 * programme stands whole or is told as not available (contract.md, `reportSections`).
 */
export const checkedBlocks = (made: unknown, mayBeAbout: readonly Id[]): readonly ReportBlock[] | null => {
  const parsed = partsSchema.safeParse(made);
  if (!parsed.success) return null;
  const ids = parsed.data.map(({ id }) => id);
  const isRight = parsed.data.every((block) => isTheirs(block) && aboutOf(block).every((id) => mayBeAbout.includes(id)));
  return isRight && new Set(ids).size === ids.length ? parsed.data : null;
};

/** Ids of blocks that more than one part claims: none of these parts is then available. */
const claimedTwice = (parts: readonly ProgrammePart[]): ReadonlySet<string> => {
  const claimed = parts.flatMap(({ blocks }) => (blocks ?? []).map(({ id }) => id));
  return new Set(claimed.filter((id, at) => claimed.indexOf(id) !== at));
};

/** Ids that begin so are the core's. */
const ownIds =
  /^(?:attendance|service|open|child|adult|questions|contact|own-words|concerns|change-sought|alerts|plan-dates|circumstances|meetings|summary|restricted|not-available|reason|going-well|worries|needs-to-change|recommendation|not-known)(?:-|$)/u;

/** A programme's blocks about one person, or the notice that they could not be produced. */
export const programmeBlocks = (facts: ReportFacts, personId: Id): ReportBlock[] => {
  const twice = claimedTwice(facts.programmeParts);
  return facts.programmeParts
    .filter((part) => part.personId === personId)
    .flatMap(({ enrolmentId, programme, blocks, reference }): readonly ReportBlock[] => {
      if (blocks !== null && blocks.every(({ id }) => !twice.has(id) && !ownIds.test(id))) return blocks;
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
