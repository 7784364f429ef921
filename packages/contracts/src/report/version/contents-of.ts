import type { Role } from '../../codes/access.ts';
import type { ReportBlock } from '../blocks/block.ts';
import type { ReportContent } from '../guard.ts';

/** What having this role in a report gives away when a family member reads the name (S42). */
export const involvementOf = (role: Role): ReportContent | null => {
  if (role === 'child-advocate') return 'advocate-involvement';
  return role === 'partner-support' ? 'partner-worker-involvement' : null;
};

const impliedBy = (block: ReportBlock): readonly (ReportContent | null)[] => {
  switch (block.kind) {
    case 'paragraph':
      return [
        block.purpose === 'child-own-words' ? 'child-words' : null,
        block.writtenBy === null ? null : involvementOf(block.writtenBy.role),
      ];
    case 'attendance':
      return [block.position === 'child' ? 'child-attendance' : null];
    case 'questions':
      return [block.isPattern ? 'pattern-question' : null];
    case 'not-available':
      return [block.accepted === null ? null : involvementOf(block.accepted.by.role)];
    default:
      return [];
  }
};

/** What a block holds: what was declared, and what follows from its kind whether declared or not. */
export const contentsOf = (block: ReportBlock): readonly ReportContent[] => [
  ...new Set([...block.holds, ...impliedBy(block).filter((content) => content !== null)]),
];
