/** Compartments of what is recorded about a person (model.md section 7). */
export const levels = [
  'status',
  'shared',
  'casework',
  'safe-contact',
  'support',
  'whereabouts',
  'professionals',
  'chair',
] as const;
export type Level = (typeof levels)[number];

/** Roles of staff (model.md section 7). */
export const roles = [
  'referrer',
  'facilitator',
  'coordinator',
  'provider-manager',
  'partner-support',
  'child-advocate',
  'lead-practitioner',
  'team-manager',
  'duty',
  'partner-agency',
  'chair',
  'commissioner',
  'information-governance',
  'data-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A person's position in an enrolment, derived from recorded harm (model.md section 3). */
export const positions = ['person-causing-harm', 'co-parent', 'survivor', 'child'] as const;
export type Position = (typeof positions)[number];
