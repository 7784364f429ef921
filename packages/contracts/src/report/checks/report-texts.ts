import type { Id } from '../../id.ts';
import type { ReportBlock } from '../blocks/block.ts';
import type { Report } from '../report.ts';
import { contentsOf } from '../version/contents-of.ts';

/** A piece of text of a report and where it stands. `isFixed`: nobody wrote it here. `isQuoted`: a child's own words. */
export interface ReportText {
  readonly section: string | null;
  readonly block: string | null;
  readonly about: readonly Id[];
  readonly text: string;
  readonly isFixed: boolean;
  readonly isQuoted: boolean;
}

const wordsOf = (block: ReportBlock): readonly (string | null)[] => {
  switch (block.kind) {
    case 'facts':
      return [block.title, ...block.items.flatMap(({ label, value }) => [label, value])];
    case 'paragraph':
      return [block.title, block.text, block.explanation];
    case 'table':
      return [block.title, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'attendance':
      return [block.programme, block.sentence, ...block.rows.flatMap(({ title, words }) => [title, words])];
    case 'timeline':
      return [block.title, ...block.rows.flatMap(({ text, source }) => [text, source])];
    case 'statement':
      return [block.title, block.text];
    case 'questions':
      return [block.title, ...block.items.flatMap(({ question, answer }) => [question, answer?.note ?? null])];
    case 'not-available':
      return [block.what, block.accepted?.reason ?? null];
  }
};

/** Every piece of text that can reach paper, with its place. */
export const reportTexts = (report: Report): readonly ReportText[] => {
  const free = (text: string): ReportText => ({
    section: null,
    block: null,
    about: [],
    text,
    isFixed: false,
    isQuoted: false,
  });
  const inSections = report.sections.flatMap((section) => [
    { ...free(section.title), section: section.id, about: section.about },
    ...section.blocks.flatMap((block) =>
      wordsOf(block)
        .filter((text) => text !== null)
        .map((text) => ({
          section: section.id,
          block: block.id,
          about: block.about,
          text,
          isFixed: block.kind === 'statement',
          isQuoted: contentsOf(block).includes('child-words'),
        })),
    ),
  ]);
  const actions = report.planActions.flatMap(({ text, laidOn, owner, outcome }) =>
    [text, laidOn, owner, outcome].filter((part) => part !== null).map(free),
  );
  return [free(report.title), free(report.purpose), ...actions, ...inSections];
};

/** Every block with the section it stands in. */
export const blocksIn = (report: Report): readonly { readonly section: string; readonly block: ReportBlock }[] =>
  report.sections.flatMap((section) => section.blocks.map((block) => ({ section: section.id, block })));
