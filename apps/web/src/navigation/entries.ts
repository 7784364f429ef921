import type { Role } from '@waymark/contracts';
import { addresses } from './addresses.ts';

/** One page of the navigation under the top bar. */
export interface NavigationEntry {
  readonly href: string;
  readonly text: string;
  /** Who has it. */
  readonly roles: readonly Role[];
  /** Where the addresses of the pages below it begin. */
  readonly below?: readonly string[] | undefined;
}

/** Every entry of every role, in the order they stand. A role's first one is its home page. */
export const navigationEntries: readonly NavigationEntry[] = [
  { href: addresses.today, text: 'Today', roles: ['facilitator'], below: ['/sessions/'] },
  { href: addresses.tonight, text: 'Tonight', roles: ['partner-support', 'duty'] },
  {
    href: addresses.myChildren,
    text: 'My children',
    roles: ['lead-practitioner', 'team-manager', 'duty'],
    below: ['/families/', '/alerts/'],
  },
  { href: addresses.endings, text: 'Endings', roles: ['lead-practitioner', 'team-manager', 'duty'] },
  { href: addresses.waiting, text: 'Waiting', roles: ['coordinator', 'provider-manager'] },
  { href: addresses.toDecide, text: 'New referrals', roles: ['coordinator', 'provider-manager'] },
  {
    href: addresses.groups,
    text: 'Groups',
    roles: ['coordinator', 'provider-manager'],
    below: ['/groups/', '/places/'],
  },
  { href: addresses.oversight, text: 'Oversight', roles: ['team-manager', 'duty', 'provider-manager'] },
  { href: addresses.dutyShifts, text: 'Duty shifts', roles: ['team-manager'] },
  { href: addresses.corrections, text: 'Corrections', roles: ['coordinator', 'provider-manager'] },
  {
    href: addresses.myReferrals,
    text: 'Your referrals',
    roles: ['referrer', 'lead-practitioner', 'team-manager', 'duty'],
    below: ['/referrals/'],
  },
  {
    href: addresses.reports,
    text: 'Reports',
    roles: ['lead-practitioner', 'team-manager', 'chair'],
    below: ['/reports/'],
  },
  { href: addresses.figures, text: 'Figures', roles: ['commissioner', 'team-manager', 'provider-manager'] },
  { href: addresses.staff, text: 'Staff', roles: ['administrator'], below: ['/staff/'] },
  {
    href: addresses.accreditations,
    text: 'Accreditations',
    roles: ['administrator', 'provider-manager'],
    below: ['/accreditations/'],
  },
  {
    href: addresses.organisations,
    text: 'Organisations',
    roles: ['administrator'],
    below: ['/organisations/'],
  },
  { href: addresses.offerings, text: 'Programmes', roles: ['administrator'], below: ['/offerings/'] },
  { href: addresses.settings, text: 'Settings', roles: ['administrator'] },
  { href: addresses.calendar, text: 'Calendar', roles: ['administrator'] },
  { href: addresses.roleGrants, text: 'Roles to grant', roles: ['administrator', 'information-governance'] },
  { href: addresses.governance, text: 'To look at', roles: ['information-governance'] },
  {
    href: addresses.conflicts,
    text: 'Conflicts',
    roles: ['information-governance'],
    below: ['/governance/conflicts/'],
  },
  { href: addresses.duplicates, text: 'Duplicates', roles: ['information-governance'] },
  { href: addresses.merges, text: 'Joined records', roles: ['information-governance'] },
  { href: addresses.restricted, text: 'Restricted people', roles: ['information-governance'] },
  { href: addresses.audit, text: 'Audit', roles: ['information-governance'] },
  { href: addresses.imports, text: 'Imports', roles: ['data-officer'], below: ['/imports/'] },
];
