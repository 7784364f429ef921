import { describe, expect, it } from 'vitest';
import { idsIn, rangesIn } from './ids-in.ts';

const id = (part: string, row: number): string => `${part}${row}`;

describe('the requirement ids in the name of a test', () => {
  it.each([
    [`${id('A', 3)} an unmarked register is not recorded`, [id('A', 3)]],
    [`keeps it (${id('F', 1)}, ${id('F', 6)})`, [id('F', 1), id('F', 6)]],
    [`${id('S', 12)}: late joiner`, [id('S', 12)]],
    [`${id('A', 3)} and ${id('A', 3)} again`, [id('A', 3)]],
  ])('are read from "%s"', (name, ids) => expect(idsIn(name)).toEqual(ids));

  it.each([
    ['is a whole word', `x${id('A', 3)} ${id('A', 3)}x ${id('A', 3)}_`],
    ['exists', `${id('A', 13)} ${id('B', 7)} ${id('S', 49)} ${id('A', 0)} ${id('J', 1)}`],
    ['is written in capitals', id('a', 3)],
    ['has no leading nought', 'A03'],
    ['is no part of a longer number', 'A312'],
  ])('must be one that %s', (_, name) => expect(idsIn(name)).toEqual([]));

  it.each(['-', '–', ' to ', '…'])('are not read from a range with "%s"', (dash) => {
    const name = `${id('A', 1)}${dash}${id('A', 3)} hold`;
    expect(idsIn(name)).toEqual([]);
    expect(rangesIn(name)).toHaveLength(1);
  });
});
