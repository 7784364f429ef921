import type { Role } from '@waymark/contracts';

/** Words for screens: what a member of staff is here. */
export const roleLabels: Readonly<Record<Role, string>> = {
  referrer: 'Referrer',
  facilitator: 'Facilitator',
  coordinator: 'Coordinator',
  'provider-manager': 'Manager of the programme',
  'partner-support': 'Partner-support worker',
  'child-advocate': 'Children’s worker',
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

/** "Facilitator and coordinator": all roles of one person in a line. */
export const roleWords = (roles: readonly Role[]): string => {
  const [first = '', ...others] = roles.map((role) => roleLabels[role]);
  const lower = others.map((words) => words.charAt(0).toLowerCase() + words.slice(1));
  const last = lower.pop();
  if (last === undefined) return first;
  return `${[first, ...lower].join(', ')} and ${last}`;
};
