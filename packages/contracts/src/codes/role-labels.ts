import type { Role } from './access.ts';

/** Words for screens: what a member of staff is here. */
export const roleLabels: Readonly<Record<Role, string>> = {
  referrer: 'Referrer',
  facilitator: 'Facilitator',
  coordinator: 'Coordinator',
  'provider-manager': 'Manager of the programme',
  'partner-support': 'Partner-support worker',
  'child-advocate': "Children's advocate",
  'lead-practitioner': 'Lead practitioner',
  'team-manager': 'Team manager',
  duty: 'Duty',
  'partner-agency': 'Partner agency',
  chair: 'Conference chair',
  commissioner: 'Commissioner',
  'information-governance': 'Information governance',
  'data-officer': 'Data officer',
  administrator: 'Administrator',
};

/**
 * The same on paper, which is found in houses: in words that tell nothing to somebody who finds it. Where a screen's
 * word tells nothing, it serves.
 */
export const roleLabelsOnPaper: Readonly<Record<Role, string>> = {
  ...roleLabels,
  'provider-manager': 'Manager',
  'partner-support': 'Family worker',
  'child-advocate': 'Children’s worker',
  duty: 'Duty worker',
  chair: 'Chair',
};
