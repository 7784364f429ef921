import type { Role } from '@waymark/contracts';

/** What a role has before it first, in the order a visitor does best to take them: the family of the story in each. */
const finds = {
  facilitator: 'Today’s sessions and their registers.',
  'lead-practitioner': 'The children, what their family receives, and what waits for an answer.',
  'partner-support': 'Who has not arrived tonight, and how their partners are safely reached.',
  coordinator: 'Referrals to decide, the waiting list and the groups.',
  commissioner: 'Waiting times, starts and attendance, with nobody’s name.',
  duty: 'Tonight’s list, where nobody else has answered.',
  'team-manager': 'The children of the team, and its figures.',
  'provider-manager': 'The waiting list, the groups and the figures of the programme.',
  chair: 'Conference reports that were addressed to the chair.',
  referrer: 'The referrals made, and where each stands.',
  'data-officer': 'The council’s file of children on plans, checked before it is taken in.',
  administrator: 'Staff and their roles, organisations, programmes and settings.',
  'information-governance': 'Roles that wait for a second person to grant them.',
} as const satisfies Partial<Record<Role, string>>;

const inOrder: readonly string[] = Object.keys(finds);

/** A line on what someone with these roles will find; `undefined` where no screen is theirs. */
export const whatOneFinds = (roles: readonly Role[]): string | undefined =>
  Object.entries(finds).find(([role]) => roles.some((held) => held === role))?.[1];

/** Where someone with these roles stands in the list: those with a screen first. */
export const placeInList = (roles: readonly Role[]): number =>
  Math.min(...roles.map((role) => (inOrder.includes(role) ? inOrder.indexOf(role) : inOrder.length)));
