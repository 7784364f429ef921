import type { Id, Level, ParagraphBlock, ReportDraft, ReportSection } from '@waymark/contracts';
import { guardOf } from './guards.ts';
import { askedText } from './paragraphs.ts';

/** A text for professionals alone that may be written in a section, and is not in the report until it is. */
export interface OfferedText {
  readonly section: string;
  readonly block: string;
  readonly title: string;
  readonly level: Level;
  readonly about: readonly Id[];
}

const level: Level = 'professionals';
const title = 'For the chair and the lead practitioner alone';

/** One for each section on children together, on one child or on one adult. */
export const offeredTexts = (sections: readonly ReportSection[]): OfferedText[] =>
  sections
    .filter(({ id }) => /^(?:summary$|child-|adult-)/u.test(id))
    .map(({ id, about }) => ({ section: id, block: `restricted-${id}`, title, level, about }));

/** The offered texts of a section that were written: each becomes a block whose need is to be stated (E10). */
export const writtenRestricted = (section: ReportSection, draft: ReportDraft): ParagraphBlock[] =>
  offeredTexts([section])
    .filter(({ block }) => draft.texts.some((typed) => typed.block === block && typed.text !== undefined))
    .map(({ block, about }) =>
      askedText({ id: block, title, purpose: 'other', hint: 'Never read out or handed on.' }, guardOf(level, about)),
    );
