/** Kinds of relationship, read "from → to" (model.md section 1, relationship). Roles are never inferred from sex. */
export const relationshipKinds = [
  'parent-of',
  'step-parent-of',
  'carer-of',
  'grandparent-of',
  'sibling-of',
  'relative-of',
  'partner-of',
  'former-partner-of',
  'other',
] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

/** What is recorded about harm in one relationship; saying "not determined" is itself a record (domain.md G5). */
export const harms = ['causes-harm-to', 'not-determined'] as const;
export type Harm = (typeof harms)[number];

/** How harm was established: who or what says so; never "alleged" by default (domain.md section 10). */
export const harmEstablishedBys = [
  'conviction',
  'court-finding',
  'police-record',
  'professional-assessment',
  'said-by-person-harmed',
  'said-by-child',
  'said-by-person-causing-harm',
  'said-by-another',
] as const;
export type HarmEstablishedBy = (typeof harmEstablishedBys)[number];

/** Words for screens. */
export const relationshipKindLabels: Readonly<Record<RelationshipKind, string>> = {
  'parent-of': 'Parent of',
  'step-parent-of': 'Step-parent of',
  'carer-of': 'Carer of',
  'grandparent-of': 'Grandparent of',
  'sibling-of': 'Brother or sister of',
  'relative-of': 'Relative of',
  'partner-of': 'Partner of',
  'former-partner-of': 'Former partner of',
  other: 'Other relationship with',
};

/** Words for screens. */
export const harmLabels: Readonly<Record<Harm, string>> = {
  'causes-harm-to': 'Causes harm to',
  'not-determined': 'Not determined',
};

/** Words for screens, after "established by". */
export const harmEstablishedByLabels: Readonly<Record<HarmEstablishedBy, string>> = {
  conviction: 'Conviction',
  'court-finding': 'Finding of a court',
  'police-record': 'Police record',
  'professional-assessment': 'Professional assessment',
  'said-by-person-harmed': 'Account of the person harmed',
  'said-by-child': 'Account of a child',
  'said-by-person-causing-harm': 'Own account',
  'said-by-another': 'Account of someone else',
};
