import type { Role } from '@waymark/contracts';

const finders: readonly Role[] = [
  'lead-practitioner',
  'team-manager',
  'duty',
  'coordinator',
  'partner-support',
  'child-advocate',
  'facilitator',
  'referrer',
];

/** Roles that may look for a person by name; the server decides, this only leaves out a box that would answer nothing. */
export const mayFindPersons = (roles: readonly Role[]): boolean => roles.some((role) => finders.includes(role));

const contactReaders: readonly Role[] = [
  'lead-practitioner',
  'team-manager',
  'duty',
  'partner-support',
  'child-advocate',
];

/** Roles that may open a contact card. */
export const mayOpenContact = (roles: readonly Role[]): boolean => roles.some((role) => contactReaders.includes(role));
