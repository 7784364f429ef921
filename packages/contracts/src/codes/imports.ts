/** Kinds of council file that can be imported (standards.md 1.3). */
export const importKinds = ['cin-census', 'annex-a'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Words for screens. */
export const importKindLabels: Readonly<Record<ImportKind, string>> = {
  'cin-census': 'Children in Need census',
  'annex-a': 'Annex A lists',
};

/**
 * States of an import. Nothing is written to people or plans before `confirmed`; `refused` is a file that could not be
 * read to its end, `discarded` one that a person put away.
 */
export const importStates = ['reading', 'previewed', 'confirmed', 'applied', 'refused', 'discarded'] as const;
export type ImportState = (typeof importStates)[number];

/** What a file would do to one plan; the last three change no plan. */
export const stagedChanges = [
  'created',
  'updated',
  'unchanged',
  'no-longer-in-file',
  'held-back',
  'known-is-newer',
] as const;
export type StagedChange = (typeof stagedChanges)[number];

/** Words for screens. */
export const stagedChangeLabels: Readonly<Record<StagedChange, string>> = {
  created: 'New',
  updated: 'Changed',
  unchanged: 'Unchanged',
  'no-longer-in-file': 'No longer in the file',
  'held-back': 'Held back by an error',
  'known-is-newer': 'Known better already',
};

/** Kinds of plan that councils' files hold. */
export const importedPlanKinds = ['child-protection', 'child-in-need'] as const;
