import type { Role } from '@waymark/contracts';
import type { NavigationItem } from '@waymark/ui';
import { type NavigationEntry, navigationEntries } from './entries.ts';

const entriesFor = (roles: readonly Role[], entries: readonly NavigationEntry[]): readonly NavigationEntry[] =>
  entries.filter((entry) => entry.roles.some((role) => roles.includes(role)));

/** What someone with these roles sees first; `undefined` where no screen is theirs. */
export const homeOf = (roles: readonly Role[], entries = navigationEntries): string | undefined =>
  entriesFor(roles, entries)[0]?.href;

/** The navigation of someone with these roles, with the page that is open marked, or the one it is below. */
export const navigationFor = (
  roles: readonly Role[],
  path: string,
  entries = navigationEntries,
): readonly NavigationItem[] =>
  entriesFor(roles, entries).map(({ href, text, below = [] }) => {
    if (path === href) return { href, text, current: 'page' };
    return below.some((start) => path.startsWith(start)) ? { href, text, current: 'section' } : { href, text };
  });
