import type { Role } from '@waymark/contracts';
import { formatList } from '@waymark/ui';

/** Words for screens: what a member of staff is here. */
const roleLabels: Readonly<Record<Role, string>> = {
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

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** All roles of one person in a line: "Facilitator and coordinator". */
export const roleWords = (roles: readonly Role[]): string =>
  formatList(roles.map((role, index) => (index === 0 ? roleLabels[role] : lowerFirst(roleLabels[role]))));
