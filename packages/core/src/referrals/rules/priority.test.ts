import { expect, it } from 'vitest';
import { priorityOf } from './priority.ts';

const grounds = [
  { field: 'dispute', is: 'yes', because: 'A dispute may end his contact.' },
  { field: 'concerns', is: 'neglect', because: 'Neglect is the concern.' },
];

it('S16 the strongest ground that the answers give counts, one of several answers included', () => {
  expect(priorityOf(grounds, { dispute: 'yes', concerns: ['neglect'] })).toEqual({
    rank: 0,
    because: 'A dispute may end his contact.',
  });
  expect(priorityOf(grounds, { dispute: 'no', concerns: ['harm', 'neglect'] })?.rank).toBe(1);
});

it('S16 an answer that was not given, or is another, is no ground', () => {
  expect(priorityOf(grounds, {})).toBeNull();
  expect(priorityOf(grounds, { dispute: 'not-known', concerns: [] })).toBeNull();
  expect(priorityOf([], { dispute: 'yes' })).toBeNull();
});
