import type { AtOnceNotice, MarkMeaningRow } from './mark-meaning.ts';

/** Mark codes of a survivor, in whatever programme (model.md section 3): no run, no percentage. */
export const survivorMarkCodes = ['seen', 'seen-part', 'not-seen', 'recorded-in-error'] as const;
export type SurvivorMarkCode = (typeof survivorMarkCodes)[number];

/** Mark codes of a child: those of a survivor and four of their own (model.md section 3, domain.md D14). */
export const childMarkCodes = [
  'seen',
  'seen-part',
  'not-seen',
  'was-not-brought',
  'child-chose-not-to',
  'unwell',
  'not-released',
  'recorded-in-error',
] as const;
export type ChildMarkCode = (typeof childMarkCodes)[number];

/** Why a survivor or child was not seen (model.md section 3). */
export const notSeenReasons = [
  'not-yet-known',
  'cancelled-by-person',
  'cancelled-by-another',
  'cancelled-by-unknown',
  'prevented',
  'not-safe-to-hold',
  'provider',
] as const;
export type NotSeenReason = (typeof notSeenReasons)[number];

/** Reasons that mean the session was not held for the person, so nothing was missed. */
export const notSeenReasonsOnOurSide = ['not-safe-to-hold', 'provider'] as const satisfies readonly NotSeenReason[];

/** Reasons after which a safety check is due the same day (model.md section 3, acceptance.md S29). */
export const notSeenReasonsForSafetyCheck = [
  'cancelled-by-another',
  'cancelled-by-unknown',
] as const satisfies readonly NotSeenReason[];

/** The notice such a reason causes: only to the worker of the survivor or child themselves. */
export const safetyCheckNotice: AtOnceNotice = { to: 'own-worker', how: 'safety-check', by: 'same-day' };

/** Who did not release a child (model.md section 3). */
export const notReleasedBys = ['school', 'placement'] as const;
export type NotReleasedBy = (typeof notReleasedBys)[number];

/** From this age on, choosing not to come is the child's right (model.md section 3). */
export const ageOfOwnChoice = 16;

const row = { offered: true, run: 'neither', tells: [], repeats: [] } as const;

/** What each mark of a survivor or child means; `not-seen` on our side is looked up under `our-side`. */
export const childMarkMeanings: readonly MarkMeaningRow<ChildMarkCode>[] = [
  { ...row, code: 'seen', when: 'always', seen: 'yes', content: 'yes', part: 'seen' },
  { ...row, code: 'seen-part', when: 'always', seen: 'part', content: 'programme', part: 'seen-part' },
  { ...row, code: 'not-seen', when: 'always', seen: 'no', content: 'no', part: 'not-seen' },
  { ...row, code: 'not-seen', when: 'our-side', seen: 'none', content: 'none', offered: false, part: 'not-held' },
  { ...row, code: 'was-not-brought', when: 'always', seen: 'no', content: 'no', part: 'was-not-brought' },
  { ...row, code: 'child-chose-not-to', when: 'always', seen: 'no', content: 'no', part: 'chose-not-to' },
  { ...row, code: 'unwell', when: 'always', seen: 'no', content: 'no', part: 'unwell' },
  { ...row, code: 'not-released', when: 'always', seen: 'no', content: 'no', part: 'not-released' },
];

/** Where a survivor's or child's contact stands (model.md section 3); never closed without a safety check and a way back. */
export const contactStates = [
  'receiving-nothing-yet',
  'in-contact',
  'not-heard-from',
  'no-safe-way-to-reach',
  'paused-by-choice',
  'ended',
] as const;
export type ContactState = (typeof contactStates)[number];
