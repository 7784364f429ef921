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
];
