import type { Level, Position } from './access.ts';

/** Kinds of dated circumstance about a person (model.md sections 1 and 7 rule 2, domain.md A8, G1 to G3). */
export const circumstanceKinds = [
  'separation-intended',
  'separation',
  'reconciliation',
  'pregnancy',
  'pregnancy-loss',
  'moved',
  'new-partner',
  'concern',
  'marac',
  'dash',
  'police-intelligence',
  'section-47',
  'child-removed',
  'court-proceedings',
  'custody',
  'release',
  'bail',
  'own-order',
  'birth',
  'hospital',
  'lost-work',
  'lost-home',
] as const;
export type CircumstanceKind = (typeof circumstanceKinds)[number];

/** Whose fact a circumstance is by default, and the level it is recorded at, by the position of the person it is about. */
export interface CircumstanceDefault {
  readonly person: Position | 'any';
  readonly levels: Readonly<Record<Position, Level>>;
  /** The level once the person causing harm is known to know of it; absent where knowing changes nothing. */
  readonly onceKnown?: Level;
}

const guarded: Readonly<Record<Position, Level>> = {
  survivor: 'support',
  'person-causing-harm': 'professionals',
  'co-parent': 'professionals',
  child: 'professionals',
};
const professional: Readonly<Record<Position, Level>> = { ...guarded, survivor: 'professionals' };
const open: Readonly<Record<Position, Level>> = {
  survivor: 'support',
  'person-causing-harm': 'shared',
  'co-parent': 'shared',
  child: 'shared',
};
const own: Readonly<Record<Position, Level>> = {
  survivor: 'support',
  'person-causing-harm': 'casework',
  'co-parent': 'casework',
  child: 'casework',
};

/**
 * Default person and level of each kind (model.md section 7 rule 2). What the rule does not name takes the more
 * guarded of its two answers: `support` of a survivor, `professionals` of anyone else.
 */
export const circumstanceDefaults: Readonly<Record<CircumstanceKind, CircumstanceDefault>> = {
  'separation-intended': { person: 'survivor', levels: guarded },
  separation: { person: 'survivor', levels: guarded },
  reconciliation: { person: 'survivor', levels: guarded },
  pregnancy: { person: 'survivor', levels: guarded, onceKnown: 'shared' },
  'pregnancy-loss': { person: 'survivor', levels: guarded },
  moved: { person: 'survivor', levels: guarded },
  'new-partner': { person: 'survivor', levels: guarded },
  concern: { person: 'survivor', levels: guarded },
  marac: { person: 'survivor', levels: professional },
  dash: { person: 'survivor', levels: professional },
  'police-intelligence': { person: 'any', levels: professional },
  'section-47': { person: 'child', levels: professional },
  'child-removed': { person: 'child', levels: professional },
  'court-proceedings': { person: 'any', levels: professional },
  custody: { person: 'person-causing-harm', levels: open },
  release: { person: 'person-causing-harm', levels: open },
  bail: { person: 'person-causing-harm', levels: open },
  'own-order': { person: 'person-causing-harm', levels: open },
  birth: { person: 'person-causing-harm', levels: open },
  hospital: { person: 'any', levels: own },
  'lost-work': { person: 'any', levels: own },
  'lost-home': { person: 'any', levels: own },
};

/** The default level of a circumstance; someone without a position gets the most guarded answer. */
export const circumstanceLevel = (kind: CircumstanceKind, position: Position | null): Level =>
  position === null ? 'professionals' : circumstanceDefaults[kind].levels[position];

/** Words for screens. */
export const circumstanceLabels: Readonly<Record<CircumstanceKind, string>> = {
  'separation-intended': 'Intends to separate',
  separation: 'Separated',
  reconciliation: 'Reconciled',
  pregnancy: 'Pregnancy',
  'pregnancy-loss': 'Pregnancy loss',
  moved: 'Moved',
  'new-partner': 'New partner',
  concern: 'Concern',
  marac: 'High-risk conference (Marac)',
  dash: 'DASH risk checklist',
  'police-intelligence': 'Police information',
  'section-47': 'Section 47 enquiry',
  'child-removed': 'Child removed',
  'court-proceedings': 'Court proceedings',
  custody: 'In custody',
  release: 'Released',
  bail: 'Bail conditions',
  'own-order': 'Order against the person',
  birth: 'Birth',
  hospital: 'In hospital',
  'lost-work': 'Lost work',
  'lost-home': 'Lost home',
};
