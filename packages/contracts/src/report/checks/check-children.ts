import type { Id } from '../../id.ts';
import type { ReportBlock } from '../blocks/block.ts';
import { isChildPurpose, type ParagraphBlock } from '../blocks/paragraph-block.ts';
import type { Report } from '../report.ts';
import { findingOf, type ReportFinding } from './finding.ts';
import type { ReportCheckContext } from './policy.ts';
import { blocksIn } from './report-texts.ts';

const isLivedExperience = (block: ReportBlock, child: Id): boolean =>
  block.kind === 'paragraph' &&
  block.purpose === 'child-lived-experience' &&
  block.text !== null &&
  block.about.includes(child);

const omitted = (report: Report, context: ReportCheckContext): ReportFinding[] => {
  const subjects = new Set(report.subjects.map(({ person }) => person));
  const because = 'A child of the family is not in this report. Every child is reported on, seen or not, born or not.';
  return context.children
    .filter((child) => !subjects.has(child))
    .map((person) => findingOf({ code: 'child-not-in-report', requirement: 'D2', person, because }));
};

const ownSection = (report: Report, child: Id): ReportFinding[] => {
  const sections = report.sections.filter((section) => section.child === child);
  const blocks = sections.flatMap((section) => section.blocks).filter(({ about }) => about.includes(child));
  if (blocks.length === 0) {
    const because = 'This child has no section with anything about them. If nobody has seen the child, say so there.';
    return [findingOf({ code: 'child-without-section', requirement: 'D2', person: child, because })];
  }
  if (blocks.some((block) => isLivedExperience(block, child))) return [];
  const because = 'Say what it is like to be this child now, and what has changed.';
  return [findingOf({ code: 'lived-experience-missing', requirement: 'D7', person: child, because })];
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const copied = (report: Report): ReportFinding[] => {
  const children = new Set(report.subjects.map(({ person }) => person));
  const childrenOf = (block: ParagraphBlock): Id[] => block.about.filter((id) => children.has(id));
  const written = blocksIn(report).flatMap(({ section, block }) =>
    block.kind === 'paragraph' && isChildPurpose(block.purpose) ? [{ section, block }] : [],
  );
  return written.flatMap(({ section, block }, at) => {
    const where = { section, block: block.id, requirement: 'D1' };
    if (childrenOf(block).length !== 1) {
      const because = 'What a child lives with, says and needs is written for one child at a time.';
      return [findingOf({ ...where, code: 'about-several-children', because })];
    }
    const earlier = written.slice(0, at).find(({ block: other }) => {
      const isSame = block.text !== null && other.text !== null && plain(other.text) === plain(block.text);
      return isSame && childrenOf(other)[0] !== childrenOf(block)[0];
    });
    if (earlier === undefined) return [];
    const because = 'The same words stand for another child. Each child is seen and written about as a person.';
    return [findingOf({ ...where, code: 'copied-between-children', mayOverride: true, because })];
  });
};

/** Every child of the family has a section of their own, written for them (D1, D2, D7). */
export const checkChildren = (report: Report, context: ReportCheckContext): ReportFinding[] => [
  ...omitted(report, context),
  ...report.subjects.flatMap(({ person }) => ownSection(report, person)),
  ...copied(report),
];
