import type { ReportBlock } from '../blocks/block.ts';
import type { ReportSection } from '../section.ts';
import { contentsOf } from './contents-of.ts';
import { restrictedContents, restrictedLevels } from './may-have.ts';
import type { Sieve } from './sieve.ts';
import { trimBlock } from './trim-block.ts';
import { type ReportVersion, type VersionPart, type VersionSection, versionStaff } from './version.ts';

/** A section the recipient may have, with those of its blocks they may have. */
export interface KeptSection {
  readonly section: ReportSection;
  readonly blocks: readonly ReportBlock[];
}

const titleOf = (block: ReportBlock): string => {
  if (block.kind === 'attendance') return block.programme;
  return block.kind === 'not-available' ? block.what : (block.title ?? '');
};

/** Sections and blocks that pass the sieve. */
export const keptSections = (sections: readonly ReportSection[], sieve: Sieve): KeptSection[] =>
  sections
    .filter((section) =>
      sieve.keeps(section, section.holds, { part: 'section', section: section.id, block: null, title: section.title }),
    )
    .map((section) => {
      const where = (block: ReportBlock) => ({ section: section.id, block: block.id, title: titleOf(block) });
      const keeps = (block: ReportBlock) => sieve.keeps(block, contentsOf(block), { part: 'block', ...where(block) });
      return { section, blocks: section.blocks.filter(keeps) };
    });

const isRestricted = (section: ReportSection, block: ReportBlock): boolean =>
  restrictedLevels.includes(section.level) ||
  restrictedLevels.includes(block.level) ||
  [...section.holds, ...contentsOf(block)].some((content) => restrictedContents.includes(content));

/** One part of a version; empty where nothing stands in it, headings included. A family version is all `shared`. */
export const partOf = (kind: VersionPart['kind'], kept: readonly KeptSection[], sieve: Sieve): VersionPart[] => {
  const sections: VersionSection[] = kept
    .map(({ section, blocks }) => ({
      title: section.title,
      blocks: blocks
        .filter((block) => sieve.isFamily || isRestricted(section, block) === (kind === 'restricted'))
        .flatMap((block) => trimBlock(block, section.id, sieve) ?? []),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  return sections.length === 0 ? [] : [{ kind, sections }];
};

/** Parts that could not be produced, for page one. */
export const gapsIn = (kept: readonly KeptSection[]): ReportVersion['notAvailable'] =>
  kept
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'not-available')
    .map(({ what, reference, accepted }) => ({
      what,
      reference,
      accepted: accepted === null ? null : { ...accepted, by: versionStaff(accepted.by) },
    }));
