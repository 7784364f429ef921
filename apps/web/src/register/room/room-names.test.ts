import { describe, expect, it } from 'vitest';
import { idOf } from '../../unsent/samples.test-support.ts';
import { roomNames } from './room-names.ts';

const named = (...names: readonly string[]) =>
  names.map((name, index) => {
    const [knownAs = '', familyName = ''] = name.split('|');
    return { personId: idOf(index + 1), knownAs, familyName };
  });

const shown = (...names: readonly string[]) => [...roomNames(named(...names)).values()];

describe('roomNames', () => {
  it('shows the first name and the initial only', () => {
    expect(shown('Ben|Ashworth', 'Mary Jane|Bell', 'Émile|Ødegård')).toEqual(['Ben A', 'Mary B', 'Émile Ø']);
  });

  it('gives two who would read the same as many letters as it takes, and nobody else any', () => {
    expect(shown('Steven|Kaminski', 'Steven|Keller', 'Ben|Kaminski')).toEqual(['Steven Ka', 'Steven Ke', 'Ben K']);
    expect(shown('Steven|Karl', 'Steven|Karlsson')).toEqual(['Steven Karl', 'Steven Karls']);
  });

  it('does not fail for a missing family name or for namesakes', () => {
    expect(shown('Ben|', 'Ben|Ash', 'Ben|Ash')).toEqual(['Ben', 'Ben Ash', 'Ben Ash']);
  });
});
