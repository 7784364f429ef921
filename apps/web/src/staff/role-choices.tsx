import { isSurvivorSide, type Role, roleLabels, roles } from '@waymark/contracts';
import type { Choice, SelectOption } from '@waymark/ui';

const twoPeople = 'Two people grant this: it waits until a second one does too';

/** What a role is for, in the words of whoever must choose one. */
const purposes: Readonly<Record<Role, string>> = {
  referrer: 'Refers families to programmes, and sees where each referral stands',
  facilitator: 'Leads groups and sessions, and marks the register',
  coordinator: 'Decides referrals, offers places, plans groups',
  'provider-manager': 'Oversees one programme at its provider',
  'partner-support': 'Works with partners who have been harmed',
  'child-advocate': 'Works with a child',
  'lead-practitioner': 'Social worker or early help worker of a child',
  'team-manager': 'Answers for a team and sees its families',
  duty: 'Answers for a team for the hours of a shift',
  'partner-agency': 'School, health, police, probation or housing',
  chair: 'Chairs conferences and reads the reports addressed to the chair',
  commissioner: 'Reads figures without names',
  'information-governance': 'Watches who read what, and settles conflicts of interest',
  'data-officer': 'Brings in the council’s files',
  administrator: 'Looks after staff, programmes and settings; sees nobody’s records',
};

export const roleOptions: readonly SelectOption[] = roles.map((role) => ({ value: role, text: roleLabels[role] }));

export const roleCheckboxes: readonly Choice[] = roles.map((role) => ({
  value: role,
  text: roleLabels[role],
  hint: isSurvivorSide(role) ? `${purposes[role]}. ${twoPeople}` : purposes[role],
}));
