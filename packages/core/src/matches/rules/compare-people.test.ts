import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSoundNhsNumber, isSoundUpn } from './check-digits.ts';
import { comparePeople, type PersonToCompare } from './compare-people.ts';
import { editDistance } from './edit-distance.ts';
import { keysOf, keysToAsk } from './keys-of.ts';

const person = (changes: Partial<PersonToCompare> = {}): PersonToCompare => ({
  givenNames: 'Wren',
  familyName: 'Hartley',
  knownAs: null,
  dateOfBirth: '2018-04-07',
  expectedOn: null,
  sex: 'not-recorded',
  upn: null,
  nhsNumber: null,
  ...changes,
});
const named = (name: string, changes: Partial<PersonToCompare> = {}): PersonToCompare => {
  const [givenNames = '', familyName = ''] = name.split('/');
  return person({ givenNames, familyName, ...changes });
};
const compare = (one: PersonToCompare, other: PersonToCompare, isSameFamily = false) =>
  comparePeople(one, other, { isSameFamily });

describe('S17 the same child under another spelling, born the same day', () => {
  it.each([
    ['Wren/Hartley', 'Wren/Hartly', 'likely'],
    ['Zoë/Łuczak', 'Zoe/Luczak', 'likely'],
    ['Anna/Smith-Jones', 'Anna/Smith Jones', 'likely'],
    ['Anna/Smith-Jones', 'Anna/Jones', 'likely'],
    ['Anna/O’Brien', 'Anna/OBrien', 'likely'],
    ['Brain/Hartley', 'Brian/Hartley', 'likely'],
    ['Tommy/Hartley', 'Tom/Hartley', 'likely'],
    ['Hartley/Wren', 'Wren/Hartley', 'likely'],
    ['Mohammed/Hussain', 'Muhamed/Hussein', 'likely'],
    ['Philip/Reid', 'Filip/Reed', 'possible'],
    ['Baby/Hartley', 'Wren/Hartley', 'possible'],
  ] as const)('%s and %s are %s one person', (one, other, likelihood) => {
    expect(compare(named(one), named(other)).likelihood).toBe(likelihood);
  });

  it('is found by what he or she goes by', () => {
    expect(compare(named('Alexandra/Hartley', { knownAs: 'Sasha' }), named('Sasha/Hartley'))).toMatchObject({
      likelihood: 'likely',
      because: ['name-same', 'date-of-birth-same'],
    });
  });

  it.each([
    ['Wren/Hartley', 'Robin/Hartley'],
    ['Wren/Hartley', 'Wren/Okafor'],
    ['Jo/Hartley', 'Al/Hartley'],
  ])('is not made of two: %s and %s', (one, other) => {
    expect(compare(named(one), named(other)).likelihood).toBe('none');
  });

  it('is not made of twins of one family, whose names are much alike', () => {
    const [one, other] = [named('Ella/Hartley'), named('Bella/Hartley')];
    expect(compare(one, other).likelihood).toBe('likely');
    expect(compare(one, other, true)).toMatchObject({ likelihood: 'none', because: [] });
    expect(compare(one, one, true).likelihood).toBe('likely');
  });
});

describe('S17 days of birth', () => {
  it.each([
    ['2018-04-07', '2018-07-04', 'likely', 'day-and-month-swapped'],
    ['2018-04-07', '2018-04-09', 'possible', 'date-of-birth-near'],
    ['2018-04-07', '2016-04-07', 'possible', 'date-of-birth-near'],
    ['2018-04-12', '2018-04-21', 'possible', 'date-of-birth-near'],
    ['2018-04-07', null, 'possible', 'date-of-birth-missing'],
  ] as const)('%s and %s, with the same name, are %s', (one, other, likelihood, because) => {
    const found = compare(person({ dateOfBirth: one }), person({ dateOfBirth: other }));
    expect(found).toMatchObject({ likelihood, because: ['name-same', because] });
  });

  it('that differ otherwise are two people’s', () => {
    expect(compare(person(), person({ dateOfBirth: '1990-02-13' })).likelihood).toBe('none');
  });

  it('expected and born within some weeks may be one baby', () => {
    const unborn = named('Unborn/Hartley', { dateOfBirth: null, expectedOn: '2026-04-20' });
    const born = named('Ash/Hartley', { dateOfBirth: '2026-05-01' });
    expect(compare(unborn, born)).toMatchObject({ likelihood: 'possible' });
    expect(compare(unborn, { ...born, dateOfBirth: '2026-07-01' }).likelihood).toBe('none');
  });
});

describe('S17 numbers', () => {
  it('that are sound and equal outweigh a name; those that fail their check are not relied on', () => {
    const married = named('Wren/Okafor', { nhsNumber: '943 476 5919' });
    expect(compare(person({ nhsNumber: '9434765919' }), married)).toMatchObject({
      likelihood: 'likely',
      because: ['nhs-number-same', 'date-of-birth-same'],
    });
    expect(compare(person({ nhsNumber: '9434765918' }), { ...married, nhsNumber: '9434765918' }).likelihood).toBe(
      'none',
    );
  });

  it('that are sound and differ speak against', () => {
    const found = compare(person({ upn: 'A950000178301' }), person({ upn: 'H243278544154' }));
    expect(found).toMatchObject({
      likelihood: 'possible',
      because: ['name-same', 'date-of-birth-same', 'upn-differs'],
    });
  });

  it('are checked by their check letter and figure', () => {
    expect(['A950000178301', 'H243278544154'].every(isSoundUpn)).toBe(true);
    expect(['R247962919251', 'A95000017830A', 'I950000178301', ''].some(isSoundUpn)).toBe(false);
    expect(['9434765919', '9990000018', '943 476 5919'].every(isSoundNhsNumber)).toBe(true);
    expect(['9434765918', '943476591', ''].some(isSoundNhsNumber)).toBe(false);
  });
});

const people = fc.record({
  givenNames: fc.constantFrom('Wren', 'Ren', 'Zoë', 'Zoe', 'Unborn', 'Jean-Luc', 'Al'),
  familyName: fc.constantFrom('Hartley', 'Hartly', 'Okafor', 'Smith-Jones', 'Jones'),
  knownAs: fc.constantFrom(null, 'Wren', 'Jones'),
  dateOfBirth: fc.constantFrom(null, '2018-04-07', '2018-07-04', '1990-02-13'),
  expectedOn: fc.constantFrom(null, '2018-04-20'),
  sex: fc.constantFrom('F', 'M', 'not-recorded'),
  upn: fc.constantFrom(null, 'A950000178301', 'H243278544154'),
  nhsNumber: fc.constantFrom(null, '9434765919', '9990000018'),
});

describe('S17 the rule', () => {
  it('says the same of two records whichever comes first', () => {
    fc.assert(
      fc.property(people, people, fc.boolean(), (one, other, isSameFamily) => {
        expect(compare(one, other, isSameFamily)).toEqual(compare(other, one, isSameFamily));
      }),
    );
  });

  it('is asked about every pair that is likely: each finds the other by some key', () => {
    fc.assert(
      fc.property(people, people, (one, other) => {
        if (compare(one, other).likelihood !== 'likely') return;
        const keys = new Set(keysOf(other));
        expect(keysToAsk(one).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  it('counts a slip, a gap and two letters the other way round as one', () => {
    expect([editDistance('brain', 'brian'), editDistance('wren', 'ren'), editDistance('kit', 'kat')]).toEqual([
      1, 1, 1,
    ]);
    expect([editDistance('', 'abc'), editDistance('same', 'same'), editDistance('kitten', 'sitting')]).toEqual([
      3, 0, 3,
    ]);
  });
});
