import type { Level } from '@waymark/contracts';

/** Compartments that go to professionals alone (model.md section 7). */
const restricted: readonly Level[] = ['safe-contact', 'support', 'whereabouts', 'professionals', 'chair'];

export const isRestricted = (level: Level): boolean => restricted.includes(level);

/** What a compartment holds, in words for an author. */
export const levelWords: Readonly<Record<Level, string>> = {
  status: 'Status',
  shared: 'Shared',
  casework: 'Casework',
  'safe-contact': 'Restricted: safe contact',
  support: 'Restricted: support of a survivor or child',
  whereabouts: 'Restricted: whereabouts',
  professionals: 'Restricted: professionals only',
  chair: 'Restricted: the chair only',
};
