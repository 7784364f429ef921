/** How a conflict between a member of staff and a person came to be recorded. */
export const conflictKinds = ['declared', 'set', 'own-record'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export const conflictKindLabels: Readonly<Record<ConflictKind, string>> = {
  declared: 'Declared by themselves',
  set: 'Set by information governance',
  'own-record': 'Their own record',
};

/** What information governance is asked to look at. */
export const governanceItemKinds = ['declared-conflict', 'staff-match', 'override-used'] as const;
export type GovernanceItemKind = (typeof governanceItemKinds)[number];

export const governanceItemLabels: Readonly<Record<GovernanceItemKind, string>> = {
  'declared-conflict': 'A member of staff knows someone',
  'staff-match': 'A new member of staff may be known here',
  'override-used': 'A restricted record was opened',
};

/** How information governance has settled what it was asked to look at. */
export const governanceOutcomes = ['conflict-set', 'nobody-here', 'no-conflict', 'in-order', 'not-in-order'] as const;
export type GovernanceOutcome = (typeof governanceOutcomes)[number];

export const governanceOutcomeLabels: Readonly<Record<GovernanceOutcome, string>> = {
  'conflict-set': 'A conflict is set',
  'nobody-here': 'Nobody of that name has a record here',
  'no-conflict': 'Somebody else; no conflict',
  'in-order': 'In order',
  'not-in-order': 'Not in order; taken further',
};
