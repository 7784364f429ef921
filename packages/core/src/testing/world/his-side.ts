import type { Role } from '@waymark/contracts';

/** Everyone who works with the person causing harm, refers, or reads figures: none of them reads her side. */
export const hisSide: readonly Role[] = [
  'facilitator',
  'coordinator',
  'provider-manager',
  'referrer',
  'commissioner',
  'administrator',
  'partner-agency',
];
