import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followedAddress, type LinkClick } from './followed-address.ts';

const plain: LinkClick = { button: 0, isModified: false, isHandled: false };

const link = (href: string, attributes: Readonly<Record<string, string>> = {}): HTMLAnchorElement => {
  const made = document.createElement('a');
  made.setAttribute('href', href);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

beforeEach(() => history.replaceState(null, '', '/today?week=2'));
afterEach(() => history.replaceState(null, '', '/'));

describe('followedAddress', () => {
  it('takes links inside the application', () => {
    expect(followedAddress(plain, link('/families/1?as=2#top'))).toBe('/families/1?as=2#top');
    expect(followedAddress(plain, link('/today'))).toBe('/today');
  });

  it.each([
    ['another origin', link('https://example.org/today')],
    ['mail', link('mailto:someone@example.org')],
    ['a new tab', link('/today', { target: '_blank' })],
    ['a download', link('/reports/1', { download: '' })],
    ['the server', link('/api/docs')],
    ['a place on this page', link('#main-content')],
  ])('leaves %s to the browser', (_what, anchor) => {
    expect(followedAddress(plain, anchor)).toBeUndefined();
  });

  it.each([
    { ...plain, button: 1 },
    { ...plain, isModified: true },
    { ...plain, isHandled: true },
  ])('leaves a click that means something else to the browser: %j', (click) => {
    expect(followedAddress(click, link('/today'))).toBeUndefined();
  });
});
