import { expect, it } from 'vitest';
import { detached } from './detached.ts';

it.each(['', 'short', 'exactly 12 ch', 'a longer text with \u00e9 and \u{1f476}'])(
  'a detached text is the same: %s',
  (text) => {
    expect(detached(text)).toBe(text);
  },
);
