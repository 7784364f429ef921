import { describe, expect, it } from 'vitest';
import { searchBody } from './search-body.ts';

describe('what is typed into the search', () => {
  it.each([
    ['Wren Hartley', { name: 'Wren Hartley' }],
    ['17/4/2018', { dateOfBirth: '2018-04-17' }],
    ['07 04 2018', { dateOfBirth: '2018-04-07' }],
    ['943 476 5919', { identifier: '943 476 5919' }],
    ['A950000178301', { identifier: 'A950000178301' }],
  ])('%s', (words, body) => {
    expect(searchBody(words)).toEqual(body);
  });
});
