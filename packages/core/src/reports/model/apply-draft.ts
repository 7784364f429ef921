import type { Day, ReportBlock, ReportDraft, ReportGuard, ReportSection, ReportStaff } from '@waymark/contracts';
import { isRestricted } from './guards.ts';
import { writtenRestricted } from './restricted-texts.ts';

/** What an author typed, by whom, and on which day each acceptance of a gap was made. */
export interface Typed {
  readonly draft: ReportDraft;
  readonly author: ReportStaff;
  readonly acceptedOn: (block: string) => Day;
}

const guarded = <Part extends ReportGuard & { readonly id: string }>(part: Part, { draft }: Typed): Part => ({
  ...part,
  withheldFrom: [
    ...part.withheldFrom,
    ...draft.withheld
      .filter((withheld) => withheld.part === part.id)
      .map(({ recipient, only, reason }) => ({ recipient, only: only ?? null, reason })),
  ],
  neededBecause: draft.needed.find(({ block }) => block === part.id)?.reason ?? part.neededBecause,
});

const filled = (block: ReportBlock, { draft, author, acceptedOn }: Typed): ReportBlock => {
  if (block.kind === 'paragraph') {
    const typed = draft.texts.find((text) => text.block === block.id);
    if (typed === undefined) return block;
    const { text = null, isPositive = block.isPositive, explanation = null } = typed;
    // What somebody else wrote stays theirs; the author may only say how it fits with what speaks against it.
    if (block.text !== null) return { ...block, isPositive, explanation };
    return { ...block, text, writtenBy: text === null ? null : author, isPositive, explanation };
  }
  if (block.kind === 'questions') {
    const answerTo = (question: string) =>
      draft.answers.find((given) => given.block === block.id && given.question === question)?.answer ?? null;
    return { ...block, items: block.items.map((item) => ({ ...item, answer: answerTo(item.question) })) };
  }
  if (block.kind === 'not-available') {
    const accepted = draft.acceptedGaps.find((gap) => gap.block === block.id);
    if (accepted === undefined) return block;
    return { ...block, accepted: { by: author, on: acceptedOn(block.id), reason: accepted.reason } };
  }
  return block;
};

/** Only a restricted part can be left out: what is shared with the family stays whole. */
const isKept = (block: ReportBlock, { draft }: Typed): boolean =>
  !isRestricted(block.level) || !draft.leftOut.some((left) => left.block === block.id);

/** Puts what the author typed and chose into the sections the facts made. */
export const applyDraft = (sections: readonly ReportSection[], typed: Typed): ReportSection[] =>
  sections.map((section) =>
    guarded(
      {
        ...section,
        blocks: [...section.blocks, ...writtenRestricted(section, typed.draft)]
          .filter((block) => isKept(block, typed))
          .map((block) => guarded(filled(block, typed), typed)),
      },
      typed,
    ),
  );

/** Blocks for which something was typed and that the sections do not have. */
export const unplacedBlocks = (sections: readonly ReportSection[], draft: ReportDraft): string[] => {
  const known = new Set(sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const typed = [...draft.texts, ...draft.answers, ...draft.acceptedGaps].map(({ block }) => block);
  return [...new Set(typed)].filter((block) => !known.has(block));
};
