import { describe, expect, it } from 'vitest';
import type { NavigationEntry } from './entries.ts';
import { homeOf, navigationFor } from './navigation-for.ts';
import { safeNext, withNext } from './safe-next.ts';

const entries: readonly NavigationEntry[] = [
  { href: '/today', text: 'Today', roles: ['facilitator'], below: ['/sessions/'] },
  { href: '/waiting', text: 'Waiting', roles: ['coordinator', 'provider-manager'] },
];

describe('homeOf', () => {
  it('is the first page of the first role that has one, or none', () => {
    expect(homeOf(['coordinator', 'facilitator'], entries)).toBe('/today');
    expect(homeOf(['provider-manager'], entries)).toBe('/waiting');
    expect(homeOf(['administrator'], entries)).toBeUndefined();
  });

  it('is Today for a facilitator', () => {
    expect(homeOf(['facilitator'])).toBe('/today');
  });
});

describe('navigationFor', () => {
  it('holds the pages of one’s roles, the open one marked, or the one it is below', () => {
    expect(navigationFor(['facilitator'], '/today', entries)).toEqual([
      { href: '/today', text: 'Today', current: 'page' },
    ]);
    expect(navigationFor(['facilitator', 'coordinator'], '/sessions/1/register', entries)).toEqual([
      { href: '/today', text: 'Today', current: 'section' },
      { href: '/waiting', text: 'Waiting' },
    ]);
    expect(navigationFor(['administrator'], '/today', entries)).toEqual([]);
  });
});

describe('safeNext', () => {
  const origin = 'https://waymark.example.org';
  it.each([
    ['/today', '/today'],
    ['/families/1?as=2#top', '/families/1?as=2#top'],
    ['//example.org/today', undefined],
    ['/\\example.org', undefined],
    ['/\t/example.org', undefined],
    ['https://example.org/', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    [7, undefined],
  ])('takes %j as %j', (next, expected) => {
    expect(safeNext(next, origin)).toBe(expected);
  });

  it('is kept from one sign-in page to the other', () => {
    expect(withNext('/sign-in', '/families/1?as=2')).toBe('/sign-in?next=%2Ffamilies%2F1%3Fas%3D2');
    expect(withNext('/sign-in', undefined)).toBe('/sign-in');
  });
});
