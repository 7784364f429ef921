import type { Level } from '../../codes/access.ts';
import type { ReportContent } from '../guard.ts';
import type { ReportRecipientKind } from '../recipient.ts';

/**
 * Levels a recipient may have on paper (model.md section 7). `whereabouts` and `safe-contact` are in no list: they have
 * named readers on the screen and are never printed. `casework` reaches a family member only about themselves.
 */
export const levelsFor: Readonly<Record<ReportRecipientKind, readonly Level[]>> = {
  chair: ['status', 'shared', 'casework', 'support', 'professionals', 'chair'],
  'lead-practitioner': ['status', 'shared', 'casework', 'support', 'professionals'],
  'other-professional': ['status', 'shared'],
  parent: ['status', 'shared', 'casework'],
  child: ['status', 'shared', 'casework'],
};

const everything: readonly ReportContent[] = [
  'child-words',
  'child-attendance',
  'advocate-involvement',
  'partner-worker-involvement',
  'session-days',
  'pattern-question',
];

/** Contents a recipient may have; a child's own words go back to that child (the part is about nobody else). */
export const contentsFor: Readonly<Record<ReportRecipientKind, readonly ReportContent[]>> = {
  chair: everything,
  'lead-practitioner': everything,
  'other-professional': ['child-attendance', 'session-days'],
  parent: [],
  child: ['child-words'],
};

/** Levels that make a part restricted for those professionals who get it: never read out or handed on. */
export const restrictedLevels: readonly Level[] = ['support', 'professionals', 'chair', 'whereabouts', 'safe-contact'];

/** Contents that make a part restricted, since no parent's version holds them. */
export const restrictedContents: readonly ReportContent[] = [
  'child-words',
  'advocate-involvement',
  'partner-worker-involvement',
  'pattern-question',
];
